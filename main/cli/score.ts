import { scoreRound } from '../../core/scoring/score-round.ts'
import type { CliContext } from './cli-context.ts'
import { readRound } from './read-round.ts'
import { scoreLines } from './score-lines.ts'

export const score = async ({ messages, terminal }: CliContext, file: string, json: boolean): Promise<number> => {
  const round = await readRound(file)
  const scores = scoreRound(round)
  if (json) terminal.json(scores)
  else terminal.out(scoreLines(messages.t, round, scores))
  return 0
}
