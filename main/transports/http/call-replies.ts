import { AppError, type ErrorCode } from '../../../core/app-error.ts'
import { callRequestSchema, type Role } from '../../../core/contract/contract.ts'
import type { CallReply } from '../../../core/contract/shapes.ts'
import { inMegabytes } from '../../services/documents/document-size.ts'
import type { Dispatch } from '../dispatcher.ts'

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

/** The reply to the parsed body of a request. */
export const replyTo = async (dispatch: Dispatch, role: Role, body: unknown): Promise<CallReply> => {
  const call = callRequestSchema.safeParse(body)
  if (!call.success) return replyOf(new AppError('bad-input', 'badInput'))
  return await dispatch(role, call.data.name, call.data.input)
}

/** The status that says the same as a reply. */
export const statusOfReply = (reply: CallReply): number => (reply.ok ? 200 : statusOf[reply.error.code])

/** A failure before the contract was reached, in the contract's words. */
export const replyOf = ({ code, key, params }: AppError): CallReply => ({
  ok: false,
  error: { code, key, params, faults: [] },
})

/** `limit`: bytes. */
export const tooLarge = (limit: number): AppError =>
  new AppError('too-large', 'requestTooLarge', { limit: inMegabytes(limit) })

/** What went wrong with a request outside the contract, as status and reply. `limit`: bytes that a request may have. */
export const failureOf = (error: Error, limit: number): { status: number; reply: CallReply } => {
  if (error instanceof AppError) return { status: statusOf[error.code], reply: replyOf(error) }
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { status, reply: replyOf(tooLarge(limit)) }
  if (status < 500) return { status, reply: replyOf(new AppError('bad-input', 'badInput')) }
  return { status: 500, reply: replyOf(new AppError('internal', 'internal')) }
}
