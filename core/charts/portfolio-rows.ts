import type { Portfolio, PortfolioCell, PortfolioPart } from '../portfolio/portfolio.ts'
import type { Team } from '../round.ts'

/** One team's row; `cells` stand under the columns, null where the team was not asked. */
export type PortfolioRow = { team: Team; part: PortfolioPart; cells: (PortfolioCell | null)[] }

/** `changed`: a dimension moved beyond noise. `below-target`: one is below its target. */
export type PortfolioFilter = 'all' | 'changed' | 'below-target'

/** By name, by the latest round (oldest first: who may want to ask again), or by a dimension, lowest first (who may want help). */
export type PortfolioOrder = { kind: 'name' } | { kind: 'date' } | { kind: 'dimension'; dimension: string }

export type PortfolioView = { questionnaire: string; text: string; filter: PortfolioFilter; order: PortfolioOrder }

/** The teams that a view shows, in its order; where numbers are equal, hidden or absent, by name. */
export const portfolioRows = (portfolio: Portfolio, view: PortfolioView): PortfolioRow[] => {
  const columns = portfolio.questionnaires.find(({ id }) => id === view.questionnaire)?.dimensions ?? []
  const wanted = view.text.trim().toLowerCase()
  const rows = portfolio.teams.flatMap(({ team, parts }): PortfolioRow[] => {
    const part = parts.find(({ questionnaire }) => questionnaire === view.questionnaire)
    if (!part || !team.name.toLowerCase().includes(wanted) || !passes(part, view.filter)) return []
    return [
      { team, part, cells: columns.map(({ id }) => part.cells.find(({ dimension }) => dimension === id) ?? null) },
    ]
  })
  const place = placeIn(view.order)
  // Sorting keeps the order of equals, which is that of the names.
  return place ? rows.toSorted((one, other) => place(one) - place(other)) : rows
}

const passes = ({ cells }: PortfolioPart, filter: PortfolioFilter): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'changed':
      return cells.some(({ verdict }) => verdict === 'higher' || verdict === 'lower')
    case 'below-target':
      return cells.some(({ score, target }) => score.mean !== null && target !== null && score.mean < target)
  }
}

const last = Number.MAX_VALUE

const placeIn = (order: PortfolioOrder): ((row: PortfolioRow) => number) | null => {
  switch (order.kind) {
    case 'name':
      return null
    case 'date':
      return ({ part }) => Number(part.round.date.replaceAll('-', ''))
    case 'dimension':
      return ({ part }) => part.cells.find(({ dimension }) => dimension === order.dimension)?.score.mean ?? last
  }
}
