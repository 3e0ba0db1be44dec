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

/** The fault of one ballot, as its text under `errors`, where it is one; what befalls all of them is thrown on. */
export const orFault = async <T>(work: Promise<T>): Promise<T | string> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof AppError && (error.code === 'bad-input' || error.key === 'ballotTwice')) return error.key
    throw error
  }
}
