import type { BetweenTeams, Portfolio } from './portfolio.ts'
import type { PortfolioEntry } from './portfolio-team.ts'

/** Many teams side by side, by name; columns are what any of them asks, in the order in which they first come up. */
export const buildPortfolio = (entries: readonly PortfolioEntry[]): Portfolio => {
  const sorted = entries.toSorted((one, other) => byName(one, other))
  const questionnaires = new Map<string, { title: string; dimensions: Map<string, string> }>()
  for (const { asked } of sorted) {
    for (const { id, title, dimensions } of asked) {
      const known = questionnaires.get(id) ?? { title, dimensions: new Map<string, string>() }
      for (const dimension of dimensions)
        if (!known.dimensions.has(dimension.id)) known.dimensions.set(dimension.id, dimension.title)
      questionnaires.set(id, known)
    }
  }
  const partsOf = (id: string) => sorted.flatMap(({ parts }) => parts.filter(part => part.questionnaire === id))
  return {
    format: 'plumbline/portfolio',
    version: 1,
    questionnaires: [...questionnaires].map(([id, { title, dimensions }]) => ({
      id,
      title,
      score: betweenTeams(partsOf(id).map(({ score }) => score.mean)),
      dimensions: [...dimensions].map(([dimension, dimensionTitle]) => ({
        id: dimension,
        title: dimensionTitle,
        score: betweenTeams(
          partsOf(id).map(({ cells }) => cells.find(cell => cell.dimension === dimension)?.score.mean ?? null),
        ),
      })),
    })),
    teams: sorted.map(({ team, parts }) => ({ team, parts })),
  }
}

const byName = ({ team: one }: PortfolioEntry, { team: other }: PortfolioEntry): number =>
  one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1)

/** Mean and standard deviation (n - 1) of the means that are shown, in points. */
const betweenTeams = (means: readonly (number | null)[]): BetweenTeams => {
  const shown = means.filter(mean => mean !== null)
  if (shown.length === 0) return { teams: 0, mean: null, spread: null }
  const mean = shown.reduce((sum, value) => sum + value, 0) / shown.length
  const squares = shown.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { teams: shown.length, mean, spread: shown.length < 2 ? null : Math.sqrt(squares / (shown.length - 1)) }
}
