import type { CallInput, CallName, CallOutput } from '../../../core/contract/contract.ts'
import type { CallError, CallReply } from '../../../core/contract/shapes.ts'

/** What a host answers to a call by its name. The input may be anything. */
export type Reply = (name: string, input: unknown) => Promise<CallReply>

/** A call as a window makes it. */
export type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
export type FailingCall = (name: string, input: unknown) => Promise<CallError>

/** For calls that are expected to work: gives their value. */
export const succeedingCall =
  (reply: Reply): Call =>
  async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const answer = await reply(name, input)
    if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer.error)}`)
    return answer.value as CallOutput<N>
  }

/** For calls that are expected to fail: gives the failure. */
export const failingCall =
  (reply: Reply): FailingCall =>
  async (name, input) => {
    const answer = await reply(name, input)
    if (answer.ok) throw new Error(`${name} was expected to fail and did not`)
    return answer.error
  }
