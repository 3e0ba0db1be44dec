import type { CallInput, CallName, CallOutput } from '../../../core/contract/contract.ts'
import type { CallError, CallReply } from '../../../core/contract/shapes.ts'

/** A call as a window makes it; rejects with what the host replied. */
export type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>

export type Reply = (name: CallName, input: unknown) => Promise<CallReply>

/** For calls that are expected to fail: gives the failure. The input may be anything. */
export const failingCall =
  (reply: Reply) =>
  async (name: CallName, input: unknown): Promise<CallError> => {
    const answer = await reply(name, input)
    if (answer.ok) throw new Error(`${name} was expected to fail and did not`)
    return answer.error
  }
