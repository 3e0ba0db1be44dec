import type { Handlers } from '../../../core/contract/contract.ts'
import type { Announcer } from '../announcer.ts'
import type { Sessions } from './sessions.ts'

type SessionCall = Extract<keyof Handlers, `sessions.${string}` | `participant.${string}`>

/** The calls around a session: the facilitator's, and the two that whoever joined can make. */
export const createSessionHandlers = (
  sessions: Sessions,
  { announce, announceNowAndThen }: Announcer,
): Pick<Handlers, SessionCall> => {
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    announce('session')
    return result
  }
  return {
    'sessions.addresses': () => sessions.addresses(),
    'sessions.read': () => sessions.read(),
    'sessions.open': input => changed(sessions.open(input)),
    'sessions.setSeats': input => changed(sessions.setSeats(input)),
    'sessions.close': async () => {
      await changed(sessions.close())
      return {}
    },
    'participant.enter': async input => {
      const entered = await sessions.enter(input)
      announceNowAndThen('session')
      return entered
    },
    'participant.cast': async input => {
      await sessions.cast(input)
      announceNowAndThen('session')
      return {}
    },
  }
}
