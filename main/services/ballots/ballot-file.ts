import { AppError } from '../../../core/app-error.ts'
import { type SealedBallot, sealedBallotSchema } from '../../../core/ballot/ballot.ts'

/** The sealed ballot in the text of a file. */
export const readBallotFile = (text: string): SealedBallot => {
  const parsed = sealedBallotSchema.safeParse(parseOrNull(text))
  if (!parsed.success) throw new AppError('bad-input', 'ballotNotABallot')
  return parsed.data
}

const parseOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
