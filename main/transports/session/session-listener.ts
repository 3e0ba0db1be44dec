import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { AppError } from '../../../core/app-error.ts'
import type { CallName } from '../../../core/contract/contract.ts'
import type { CallReply } from '../../../core/contract/shapes.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { fieldOf } from '../../../core/parse-loosely.ts'
import type { SessionListener, SessionPlace } from '../../services/sessions/session.ts'
import { originOf } from '../../services/sessions/session-addresses.ts'
import type { Dispatch, ReportFailure } from '../dispatcher.ts'
import { shareFairly } from '../fair-share.ts'
import { failureOf, replyOf, replyTo, statusOfReply } from '../http/call-replies.ts'
import { pathOf } from '../http/page-routes.ts'
import { isFromHere } from '../http/request-guard.ts'
import { securityHeaders } from '../http/security-headers.ts'
import { limitsOf, type Patience, sessionPatience } from '../http/server-limits.ts'
import { hangUpAtTheEnd, portOf } from '../http/server-port.ts'
import { readSessionPage, type SessionPage } from './session-page.ts'
import { createTurnstile } from './turnstile.ts'
import { WrongTries } from './wrong-tries.ts'

export type SessionParts = {
  dispatch: Dispatch
  /** The built page of the participants. */
  pageFile: string
  t: Translate
  reportFailure: ReportFailure
}

/** Largest request, in bytes: the largest sealed ballot that the contract takes, and what is around it. */
export const sessionRequestLimit = 2_100_000

const mostConnections = 2000
/** So many ballots can still go to the disk together. */
const mostAtOnce = 16
/** In characters: shorter answers fit into one packet of the network as they are. */
const worthPacking = 1400
/** The one call with which a code can be guessed. */
const codeCall: CallName = 'participant.enter'
/** How long the end waits for requests that are under way, in milliseconds. */
const waitAtTheEnd = 2000

/**
 * Listens at one address for the participants of a session: one page, and the calls that the role `participant` may make.
 * Nothing is logged. Port 0 takes a free one. Fails with the system's error where the place cannot be had.
 */
export const startSessionListener = async (
  parts: SessionParts,
  { address, port }: SessionPlace,
  patience: Patience = sessionPatience,
): Promise<SessionListener> => {
  const page = await readSessionPage(parts.pageFile)
  const server = createServer(parts.t, patience)
  const wrongTries = new WrongTries()
  const hangUp = hangUpAtTheEnd(server)
  server.addHook('onRequest', async (request, response) => {
    response.headers(headersOf())
    if (!isOwn(request, originOf(address, portOf(server))))
      return response.code(403).send(replyOf(new AppError('forbidden', 'forbidden')))
  })
  addRoutes(server, parts, page, wrongTries)
  try {
    await server.listen({ host: address, port, backlog: mostConnections })
  } catch (error) {
    await server.close()
    throw error
  }
  return {
    port: portOf(server),
    close: async () => {
      hangUp()
      wrongTries.release()
      const timer = setTimeout(() => server.server.closeAllConnections(), waitAtTheEnd)
      await server.close()
      clearTimeout(timer)
    },
  }
}

const createServer = (t: Translate, patience: Patience): FastifyInstance => {
  const server = fastify({
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    // Who comes too late is told so by the contract.
    return503OnClosing: false,
    bodyLimit: sessionRequestLimit,
    ...limitsOf(patience),
    frameworkErrors: (_error, _request, response) => sendMissing(response.headers(headersOf()), t),
  })
  shareFairly(server.server, mostConnections)
  // A form on another site could send it.
  server.removeContentTypeParser('text/plain')
  return server
}

/** Another name for this machine is somebody else's (DNS rebinding), and so is another page. */
const isOwn = ({ method, url, headers }: FastifyRequest, origin: string): boolean =>
  url.startsWith('/') &&
  `http://${headers.host}` === origin &&
  [undefined, origin].includes(headers.origin) &&
  (method === 'GET' || isFromHere(headers))

const addRoutes = (server: FastifyInstance, parts: SessionParts, page: SessionPage, wrongTries: WrongTries): void => {
  const { dispatch, reportFailure, t } = parts
  server.get('/', (request, response) => sendPage(request, response, page))
  const inTurn = createTurnstile(mostAtOnce)
  server.post('/call', async (request, response) => {
    if (fieldOf(request.body, 'name') === codeCall && !(await wrongTries.enter(request.ip))) {
      const busy = replyOf(new AppError('unavailable', 'sessionBusy'))
      return response.code(statusOfReply(busy)).header('connection', 'close').send(busy)
    }
    const reply = await inTurn(() => replyTo(dispatch, 'participant', request.body))
    if (!reply.ok && reply.error.key === 'wrongCode' && !(await wrongTries.hold(request.ip)))
      response.header('connection', 'close')
    return sendReply(request, response.code(statusOfReply(reply)), reply)
  })
  server.setNotFoundHandler((_, response) => sendMissing(response, t))
  server.setErrorHandler((error: Error, request, response) => {
    const { status, reply } = failureOf(error, sessionRequestLimit)
    if (status === 500) reportFailure(pathOf(request.url), error)
    return response.code(status).send(reply)
  })
}

/** Without what browsers heed, and do not complain of, only over HTTPS or on the machine itself. */
const headersOf = (contentSecurityPolicy?: string): Record<string, string> => {
  const { 'cross-origin-opener-policy': _, ...headers } = securityHeaders(contentSecurityPolicy)
  return headers
}

const sendPage = (request: FastifyRequest, response: FastifyReply, page: SessionPage): FastifyReply => {
  response.headers({
    ...headersOf(page.contentSecurityPolicy),
    'cache-control': 'private, max-age=3600',
    etag: page.tag,
    vary: 'accept-encoding',
  })
  if (request.headers['if-none-match'] === page.tag) return response.code(304).send()
  response.type('text/html; charset=utf-8')
  if (!takesGzip(request)) return response.send(page.bytes)
  return response.header('content-encoding', 'gzip').send(page.gzipped)
}

/** What is long, as the questions of a round, travels packed. */
const sendReply = async (request: FastifyRequest, response: FastifyReply, reply: CallReply): Promise<FastifyReply> => {
  const text = JSON.stringify(reply)
  response.type('application/json; charset=utf-8').header('vary', 'accept-encoding')
  if (text.length < worthPacking || !takesGzip(request)) return response.send(text)
  return response.header('content-encoding', 'gzip').send(await promisify(gzip)(text))
}

const takesGzip = ({ headers }: FastifyRequest): boolean => /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))

const sendMissing = (response: FastifyReply, t: Translate): FastifyReply =>
  response.code(404).type('text/plain; charset=utf-8').send(t('errors:sessionPageMissing'))
