import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy, readPageFile } from '../transports/page-files.ts'

/** Answers for the files of the built renderer, each document with a policy and a nonce of its own. */
export const createPageServer =
  (rendererFolder: string) =>
  async (path: string): Promise<Response> => {
    const nonce = randomBytes(18).toString('base64')
    const file = await readPageFile(rendererFolder, path, nonce)
    if (!file) return new Response(null, { status: 404 })
    const headers = {
      'content-type': file.mediaType,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    }
    return new Response(Buffer.from(file.bytes), { headers })
  }
