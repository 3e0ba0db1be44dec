import type { PortfolioReading, RoundSummary } from '../../core/contract/shapes.ts'
import { buildPortfolio } from '../../core/portfolio/build-portfolio.ts'
import { type PortfolioEntry, portfolioTeam } from '../../core/portfolio/portfolio-team.ts'
import type { Team } from '../../core/round.ts'
import type { Rounds } from './rounds.ts'
import type { PortfolioCache } from './storage/portfolio-cache.ts'
import type { RoundStore } from './storage/round-store.ts'
import type { Teams } from './teams.ts'

type PortfoliosOptions = { store: RoundStore; rounds: Rounds; teams: Teams; cache: PortfolioCache }

/** Teams side by side. */
export type Portfolios = {
  /**
   * As many teams as can be read in a moment, and of how many; asked again, it goes on. What was read once is kept until
   * a round that it came from changes, over restarts too.
   */
  read: () => Promise<PortfolioReading>
}

/** How long one call may go on reading rounds, in milliseconds. */
const readingTimeMs = 300

export const createPortfolios = ({ store, rounds, teams, cache }: PortfoliosOptions): Portfolios => ({
  read: async () => {
    await cache.load()
    const summaries = byTeam(await store.list())
    const present = (await teams.list()).map(({ id, name, size }): Team => ({ id, name, size }))
    const withRounds = present.filter(({ id }) => summaries.has(id))
    const entries: PortfolioEntry[] = []
    const until = performance.now() + readingTimeMs
    for (const team of withRounds) {
      const needed = neededRounds(summaries.get(team.id) ?? [])
      const state = JSON.stringify([team, ...needed.map(id => [id, store.version(id)])])
      const known = cache.get(team.id, state)
      if (!known && performance.now() > until) continue
      const entry = known ?? portfolioTeam(team, await rounds.readAll(needed))
      if (!known) cache.set(team.id, state, entry)
      entries.push(entry)
    }
    if (entries.length === withRounds.length) await cache.keepOnly(new Set(withRounds.map(({ id }) => id)))
    return { portfolio: buildPortfolio(entries), read: entries.length, teams: withRounds.length }
  },
})

const byTeam = (newestFirst: readonly RoundSummary[]): Map<string, RoundSummary[]> => {
  const found = new Map<string, RoundSummary[]>()
  for (const summary of newestFirst) {
    const own = found.get(summary.team.id)
    if (own) own.push(summary)
    else found.set(summary.team.id, [summary])
  }
  return found
}

/** The latest two rounds of each questionnaire, which is all that a row is made of. */
const neededRounds = (newestFirst: readonly RoundSummary[]): string[] => {
  const seen = new Map<string, number>()
  return newestFirst.flatMap(({ id, collecting, questionnaires }) => {
    if (collecting) return []
    const wanted = questionnaires.filter(questionnaire => (seen.get(questionnaire.id) ?? 0) < 2)
    for (const questionnaire of wanted) seen.set(questionnaire.id, (seen.get(questionnaire.id) ?? 0) + 1)
    return wanted.length > 0 ? [id] : []
  })
}
