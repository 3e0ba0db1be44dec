import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { AppError } from '../../../core/app-error.ts'

/** The participants' page, made ready to be sent often. */
export type SessionPage = { bytes: Uint8Array; gzipped: Uint8Array; tag: string; contentSecurityPolicy: string }

/** Reads the one file in which the whole page lies. Fails with an `AppError` where it was not built. */
export const readSessionPage = async (file: string): Promise<SessionPage> => {
  const bytes = await readFile(file).catch(() => {
    throw new AppError('unavailable', 'notBuilt')
  })
  return {
    bytes,
    gzipped: await promisify(gzip)(bytes, { level: 9 }),
    tag: `"${sha256(bytes)}"`,
    contentSecurityPolicy: policyOf(bytes.toString('utf8')),
  }
}

/** Nothing runs and nothing paints but what the page was built with, told by its hash; it speaks to where it came from. */
const policyOf = (html: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashesOf('script', html)}`,
    `style-src ${hashesOf('style', html)}`,
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const hashesOf = (element: 'script' | 'style', html: string): string => {
  const contents = [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'gi'))]
  const hashes = contents.map(([, content = '']) => `'sha256-${sha256(content)}'`)
  return hashes.length === 0 ? "'none'" : hashes.join(' ')
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64')
