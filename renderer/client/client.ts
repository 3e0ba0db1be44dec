import type { AppEvent, CallInput, CallName, CallOutput } from '../../core/contract/contract.ts'
import type { CallError, CallReply } from '../../core/contract/shapes.ts'

/** The renderer's one door to the services, whichever host is behind it. */
export type Client = {
  call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
  onEvent: (listener: (event: AppEvent) => void) => () => void
}

/** How a host carries one call and its events; nothing else differs between hosts. */
export type Connection = {
  call: (name: string, input: unknown) => Promise<CallReply>
  onEvent: (listener: (event: AppEvent) => void) => () => void
}

/** A call that was answered with an error; the message catalogue has a text for its key. */
export class CallFailure extends Error {
  readonly error: CallError

  constructor(error: CallError) {
    super(error.key)
    this.name = 'CallFailure'
    this.error = error
  }
}

export const createClient = (connection: Connection): Client => ({
  call: async <N extends CallName>(name: N, input: CallInput<N>) => {
    const reply = await connection.call(name, input)
    if (!reply.ok) throw new CallFailure(reply.error)
    // The dispatcher has parsed the output by this call's schema.
    return reply.value as CallOutput<N>
  },
  onEvent: connection.onEvent,
})
