import type { CallName, Handlers } from '../../../core/contract/contract.ts'
import { failureEvent, type Log } from './log-event.ts'

/** Calls around ballots are never logged, not even that one failed: a time could tell who was answering. */
const unlogged = /^(participant|ballots|sessions)\./

/** The same handlers; what fails is logged by its code. */
export const withLog = (handlers: Handlers, log: Log): Handlers => {
  const entries = Object.entries(handlers).map(([name, handler]) => {
    if (unlogged.test(name)) return [name, handler]
    const logged = async (input: never): Promise<unknown> => {
      try {
        return await (handler as (input: never) => unknown)(input)
      } catch (error) {
        log(failureEvent(name as CallName, error))
        throw error
      }
    }
    return [name, logged]
  })
  // The same names with handlers of the same kind: only what they throw is looked at on its way.
  return Object.fromEntries(entries) as Handlers
}
