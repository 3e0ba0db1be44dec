import type { FastifyInstance } from 'fastify'
import { AppError, type ErrorCode } from '../../../core/app-error.ts'
import { type CallName, callRequestSchema } from '../../../core/contract/contract.ts'
import type { CallReply } from '../../../core/contract/shapes.ts'
import { fieldOf } from '../../../core/parse-loosely.ts'
import { documentSizeLimit, inMegabytes } from '../../services/documents/document-size.ts'
import type { Dispatch } from '../dispatcher.ts'

/** Largest request, in bytes. An imported file travels as a JSON text, in which quotation marks take twice the room. */
export const requestLimits = { import: 2 * documentSizeLimit + 1024 * 1024, other: 1024 * 1024 }

const importCalls: ReadonlySet<unknown> = new Set<CallName>(['rounds.import', 'questionnaires.import'])

const statusOf: Record<ErrorCode, number> = {
  'bad-input': 400,
  forbidden: 403,
  'not-found': 404,
  'unknown-call': 404,
  conflict: 409,
  'too-large': 413,
  'in-use': 423,
  internal: 500,
  storage: 507,
  unavailable: 503,
}

/** Adds the one route of the contract: a call as JSON in, a reply as JSON out, with a status that says the same. */
export const addCallRoute = (server: FastifyInstance, dispatch: Dispatch): void => {
  const parseJson = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text: string, done) => {
    parseJson(request, text, (error, body) => {
      const limit = importCalls.has(fieldOf(body, 'name')) ? requestLimits.import : requestLimits.other
      done(error ?? (Buffer.byteLength(text) > limit ? tooLarge(limit) : null), body)
    })
  })
  server.post('/api/call', { bodyLimit: requestLimits.import }, async (request, response) => {
    const call = callRequestSchema.safeParse(request.body)
    const reply = call.success
      ? await dispatch('facilitator', call.data.name, call.data.input)
      : replyOf(new AppError('bad-input', 'badInput'))
    return response.code(reply.ok ? 200 : statusOf[reply.error.code]).send(reply)
  })
}

const tooLarge = (limit: number): AppError =>
  new AppError('too-large', 'requestTooLarge', { limit: inMegabytes(limit) })

/** A failure before the contract was reached, in the contract's words. */
export const replyOf = ({ code, key, params }: AppError): CallReply => ({
  ok: false,
  error: { code, key, params, faults: [] },
})

/** What went wrong with a request outside the contract, as status and reply. */
export const failureOf = (error: Error): { status: number; reply: CallReply } => {
  if (error instanceof AppError) return { status: statusOf[error.code], reply: replyOf(error) }
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { status, reply: replyOf(tooLarge(requestLimits.import)) }
  if (status < 500) return { status, reply: replyOf(new AppError('bad-input', 'badInput')) }
  return { status: 500, reply: replyOf(new AppError('internal', 'internal')) }
}
