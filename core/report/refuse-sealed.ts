import { AppError } from '../app-error.ts'
import type { Round } from '../round.ts'

/**
 * Lets pass what can be shown. Fails with `conflict` where ballots are still being collected: they are sealed, and an empty
 * report would look as if nobody had answered.
 */
export const refuseSealed = ({ ballots, title }: Pick<Round, 'ballots' | 'title'>): void => {
  if (ballots?.state === 'collecting') throw new AppError('conflict', 'ballotsSealed', { title })
}
