import type { Round } from '../../core/round.ts'
import { badFile, readTextFile } from '../services/documents/read-text-file.ts'
import { roundFromText } from '../services/documents/round-file.ts'

/** Reads a round file, or fails with an `AppError` that holds every fault. */
export const readRound = async (path: string): Promise<Round> => {
  const parsed = roundFromText(await readTextFile(path))
  if (!parsed.ok) throw badFile(path, parsed.faults)
  return parsed.value
}
