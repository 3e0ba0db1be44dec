import { AppError } from '../../../core/app-error.ts'
import type { Ballot, BallotForm, SealedBallot } from '../../../core/ballot/ballot.ts'
import { type BallotFault, checkEnvelope, readBallot } from '../../../core/ballot/check-ballot.ts'
import { unsealBallot } from '../../../core/ballot/seal-ballot.ts'
import type { KeyPair } from '../../../core/ballot/sealed-box.ts'
import { createBreather } from '../storage/breather.ts'

/** The ballot in a sealed one, or why it cannot be taken. */
export const readSealed = (form: BallotForm, keys: KeyPair, sealed: SealedBallot): Ballot | BallotFault =>
  checkEnvelope(form, sealed) ?? readBallot(form, sealed, unsealBallot(sealed, keys))

/** The ballots of a box. None is left out silently: each was read when it came in. */
export const readAllSealed = async (
  form: BallotForm,
  keys: KeyPair,
  box: readonly SealedBallot[],
): Promise<Ballot[]> => {
  const breathe = createBreather()
  const contents: (Ballot | BallotFault)[] = []
  for (const sealed of box) {
    await breathe()
    contents.push(readSealed(form, keys, sealed))
  }
  const ballots = contents.filter(content => typeof content !== 'string')
  const count = contents.length - ballots.length
  if (count > 0) throw new AppError('storage', 'ballotsUnreadable', { count })
  return ballots
}
