import type { FastifyInstance } from 'fastify'
import type { Translate } from '../../../core/messages/messages.ts'
import { contentSecurityPolicy, readPageFile } from '../page-files.ts'
import { attachment, type Downloads, downloadPath } from './downloads.ts'
import type { EventStreams } from './event-streams.ts'
import { newNonce, sendPlainPage } from './plain-answers.ts'
import { securityHeaders } from './security-headers.ts'
import { cookiesNamed, type SignIn } from './sign-in.ts'

export const addStartRoute = (
  server: FastifyInstance,
  t: Translate,
  signIn: SignIn,
  cookieName: () => string,
): void => {
  server.get<{ Querystring: { token?: unknown } }>('/start', async (request, response) => {
    const { token } = request.query
    const cookie = typeof token === 'string' ? signIn.exchange(token) : null
    if (cookie !== null) {
      response.setCookie(cookieName(), cookie, { path: '/', httpOnly: true, sameSite: 'strict' })
      return response.redirect('/', 303)
    }
    // Whoever comes back by an old link and is signed in already just wants to go on.
    if (signIn.isSignedIn(cookiesNamed(cookieName(), request.headers.cookie))) return response.redirect('/', 303)
    return sendPlainPage(response, t, 403, 'used')
  })
}

export const addDownloadRoute = (server: FastifyInstance, t: Translate, downloads: Downloads): void => {
  server.get<{ Params: { token: string } }>(`${downloadPath}:token`, async (request, response) => {
    const file = downloads.take(request.params.token)
    if (!file) return sendPlainPage(response, t, 404, 'missing')
    return response
      .type(file.mediaType)
      .header('content-disposition', attachment(file.fileName))
      .send(Buffer.from(file.bytes))
  })
}

export const addEventRoute = (server: FastifyInstance, events: EventStreams): void => {
  server.get('/api/events', (_, response) => {
    response.hijack()
    events.open(response.raw, securityHeaders())
  })
}

/** The renderer's own files; a hashed name never changes what it holds. */
export const addPageRoutes = (server: FastifyInstance, t: Translate, rendererFolder: string): void => {
  server.get('/*', async (request, response) => {
    const nonce = newNonce()
    const path = pathOf(request.url)
    const file = await readPageFile(rendererFolder, path, nonce)
    if (!file) return sendPlainPage(response, t, 404, 'missing')
    const isHashed = path.startsWith('/assets/')
    return response
      .headers(securityHeaders(contentSecurityPolicy(nonce)))
      .headers(isHashed ? { 'cache-control': 'private, max-age=31536000, immutable' } : {})
      .type(file.mediaType)
      .send(Buffer.from(file.bytes))
  })
}

/** The path as it was sent, still encoded. */
export const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? ''
