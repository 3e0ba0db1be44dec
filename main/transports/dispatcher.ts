import { AppError } from '../../core/app-error.ts'
import { type CallName, contract, type Handlers, type Role } from '../../core/contract/contract.ts'
import type { CallError, CallReply } from '../../core/contract/shapes.ts'

/** Answers one call for one role. Every host speaks only to this. */
export type Dispatch = (role: Role, name: string, input: unknown) => Promise<CallReply>

/** Where an unexpected failure is told to the developer. It must never be handed answers. */
export type ReportFailure = (call: string, error: unknown) => void

/**
 * Known call, role, input, handler, output, error: in this order, for every host. What leaves is a reply with a code
 * of the closed set and never a stack trace.
 */
export const createDispatcher =
  (handlers: Handlers, reportFailure: ReportFailure): Dispatch =>
  async (role, name, input) => {
    try {
      if (!Object.hasOwn(contract, name))
        throw new AppError('unknown-call', 'unknownCall', { name: name.slice(0, 100) })
      const callName = name as CallName
      const definition = contract[callName]
      if (!(definition.allow as readonly Role[]).includes(role)) throw new AppError('forbidden', 'forbidden')
      const parsed = definition.input.safeParse(input)
      if (!parsed.success) throw new AppError('bad-input', 'badInput')
      const handler = handlers[callName] as (input: unknown) => unknown
      const output = await handler(parsed.data)
      return { ok: true, value: definition.output.parse(output) }
    } catch (error) {
      if (!(error instanceof AppError)) reportFailure(name, error)
      return { ok: false, error: toCallError(error) }
    }
  }

const toCallError = (error: unknown): CallError => {
  if (!(error instanceof AppError)) return { code: 'internal', key: 'internal', params: {}, faults: [] }
  const faults = error.faults.map(({ path, key, params, line, column }) => ({
    path,
    key,
    ...(params && { params }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  }))
  return { code: error.code, key: error.key, params: error.params, faults }
}
