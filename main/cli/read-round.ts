import { refuseSealed } from '../../core/report/refuse-sealed.ts'
import type { Round } from '../../core/round.ts'
import { badFile, readTextFile } from '../services/documents/read-text-file.ts'
import { roundFromText } from '../services/documents/round-file.ts'

/** Reads a round file that has something to show, or fails with an `AppError`: with every fault, or while ballots are sealed. */
export const readRound = async (path: string): Promise<Round> => {
  const parsed = roundFromText(await readTextFile(path))
  if (!parsed.ok) throw badFile(path, parsed.faults)
  refuseSealed(parsed.value)
  return parsed.value
}
