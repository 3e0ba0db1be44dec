import fastifyCookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import { AppError } from '../../../core/app-error.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { systemReason } from '../../services/documents/read-text-file.ts'
import type { Dispatch, ReportFailure } from '../dispatcher.ts'
import { failureOf } from './call-replies.ts'
import { addCallRoute, requestLimits } from './call-route.ts'
import type { Downloads } from './downloads.ts'
import type { EventStreams } from './event-streams.ts'
import { addDownloadRoute, addEventRoute, addPageRoutes, addStartRoute, pathOf } from './page-routes.ts'
import { sendPlainPage, sendRefusal } from './plain-answers.ts'
import { refusalFor } from './request-guard.ts'
import { securityHeaders } from './security-headers.ts'
import { hostPatience, limitsOf, type Patience } from './server-limits.ts'
import { hangUpAtTheEnd, portOf } from './server-port.ts'
import { cookiesNamed, createSignIn, type SignIn } from './sign-in.ts'

export type HttpParts = {
  dispatch: Dispatch
  downloads: Downloads
  events: EventStreams
  rendererFolder: string
  t: Translate
  reportFailure: ReportFailure
}

export type HttpHost = {
  address: string
  /** A link that opens the app once; the one before stops working. */
  newStartLink: () => string
  /** Ends event streams, waits for calls under way, and stops listening. */
  close: () => Promise<void>
}

const loopback = '127.0.0.1'
/** Windows and what they load take a few; the files that rounds are kept in need theirs too. */
const mostConnections = 256

/**
 * Serves the app and its contract on this machine, to whoever opens a start link. Port 0 takes a free one.
 * Fails with an `AppError` where the port cannot be had.
 */
export const startHttpHost = async (
  parts: HttpParts,
  port: number,
  patience: Patience = hostPatience,
): Promise<HttpHost> => {
  const server = createServer(parts.t, patience)
  const signIn = createSignIn()
  const hangUp = hangUpAtTheEnd(server)
  await addEverything(server, parts, signIn)
  await listen(server, port)
  const address = `http://${loopback}:${portOf(server)}`
  return {
    address,
    newStartLink: () => `${address}/start?token=${signIn.newStartToken()}`,
    close: async () => {
      hangUp()
      parts.events.close()
      await server.close()
      parts.downloads.clear()
    },
  }
}

const createServer = (t: Translate, patience: Patience): FastifyInstance => {
  const server = fastify({
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    ...limitsOf(patience),
    frameworkErrors: (_error, _request, response) => sendPlainPage(response, t, 404, 'missing'),
  })
  server.server.maxConnections = mostConnections
  return server
}

const addEverything = async (server: FastifyInstance, parts: HttpParts, signIn: SignIn): Promise<void> => {
  const { t, dispatch, downloads, events, rendererFolder, reportFailure } = parts
  // Browsers keep cookies by host and not by port: another Plumbline on this machine needs another name.
  const cookieName = (): string => `plumbline-${portOf(server)}`
  await server.register(fastifyCookie)
  server.addHook('onRequest', async (request, response) => {
    response.headers(securityHeaders())
    const isSignedIn = signIn.isSignedIn(cookiesNamed(cookieName(), request.headers.cookie))
    const guarded = { method: request.method, path: pathOf(request.url), headers: request.headers, isSignedIn }
    const refusal = refusalFor(guarded, portOf(server))
    if (refusal) return sendRefusal(response, t, refusal, guarded)
  })
  server.setErrorHandler((error: Error, request, response) => {
    const { status, reply } = failureOf(error, requestLimits.import)
    if (status === 500) reportFailure(pathOf(request.url), error)
    return response.code(status).send(reply)
  })
  server.setNotFoundHandler((_, response) => sendPlainPage(response, t, 404, 'missing'))
  addCallRoute(server, dispatch)
  addEventRoute(server, events)
  addStartRoute(server, t, signIn, cookieName)
  addDownloadRoute(server, t, downloads)
  addPageRoutes(server, t, rendererFolder)
}

const listen = async (server: FastifyInstance, port: number): Promise<void> => {
  try {
    await server.listen({ host: loopback, port })
  } catch (error) {
    await server.close()
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (error.code === 'EADDRINUSE') throw new AppError('unavailable', 'portInUse', { port })
    throw new AppError('unavailable', 'portNotAllowed', { port, reason: systemReason(error) })
  }
}
