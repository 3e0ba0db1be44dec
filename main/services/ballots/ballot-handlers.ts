import type { Handlers } from '../../../core/contract/contract.ts'
import type { Announcer } from '../announcer.ts'
import type { Workspaces } from '../workspaces.ts'

type BallotCalls =
  | 'ballots.box'
  | 'ballots.form'
  | 'ballots.cast'
  | 'ballots.addFiles'
  | 'ballots.open'
  | 'ballots.discard'

/** The facilitator's calls about ballots. What goes into a box is told of by the box itself. */
export const createBallotHandlers = (
  { use }: Pick<Workspaces, 'use'>,
  { announce }: Pick<Announcer, 'announce'>,
): Pick<Handlers, BallotCalls> => {
  const closing = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    for (const topic of ['rounds', 'teams', 'ballots'] as const) announce(topic)
    return result
  }
  return {
    'ballots.box': ({ roundId }) => use(({ ballots }) => ballots.box(roundId)),
    'ballots.form': ({ roundId }) => use(({ ballots }) => ballots.form(roundId)),
    'ballots.cast': ({ roundId, ballot }) =>
      use(async ({ ballots }) => {
        await ballots.cast(roundId, ballot)
        return {}
      }),
    'ballots.addFiles': ({ roundId, files }) => use(({ ballots }) => ballots.addFiles(roundId, files)),
    'ballots.open': ({ roundId }) => closing(use(({ ballots }) => ballots.open(roundId))),
    'ballots.discard': ({ roundId }) => closing(use(({ ballots }) => ballots.discard(roundId))),
  }
}
