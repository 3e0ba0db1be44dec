import { buildPortfolio } from '../../core/portfolio/build-portfolio.ts'
import { portfolioTeam } from '../../core/portfolio/portfolio-team.ts'
import type { Round } from '../../core/round.ts'
import type { CliContext } from './cli-context.ts'
import { portfolioLines } from './portfolio-lines.ts'
import { readRound } from './read-round.ts'

/** Many teams side by side, from their rounds in any order; a round that is named twice counts once. */
export const portfolio = async (
  { messages, terminal }: CliContext,
  files: readonly string[],
  json: boolean,
): Promise<number> => {
  const byTeam = new Map<string, Map<string, Round>>()
  for (const file of files) {
    const round = await readRound(file)
    const rounds = byTeam.get(round.team.id) ?? new Map<string, Round>()
    byTeam.set(round.team.id, rounds.set(round.id, round))
  }
  const entries = [...byTeam.values()].flatMap(rounds => {
    const sorted = [...rounds.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1))
    const team = sorted.at(-1)?.team
    return team ? [portfolioTeam(team, sorted)] : []
  })
  const found = buildPortfolio(entries)
  if (json) terminal.json(found)
  else terminal.out(portfolioLines(messages.t, found))
  return 0
}
