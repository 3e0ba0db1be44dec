import { compareRounds } from '../../core/scoring/compare-rounds.ts'
import type { CliContext } from './cli-context.ts'
import { comparisonLines } from './comparison-lines.ts'
import { readRound } from './read-round.ts'

export const compare = async (
  { messages, terminal }: CliContext,
  files: { before: string; after: string },
  json: boolean,
): Promise<number> => {
  const before = await readRound(files.before)
  const after = await readRound(files.after)
  const comparison = compareRounds(before, after)
  if (json) terminal.json(comparison)
  else terminal.out(comparisonLines(messages.t, before, after, comparison))
  return 0
}
