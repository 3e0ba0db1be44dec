import type { DimensionComparison } from '../comparison.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Round, Team } from '../round.ts'
import type { DimensionScores } from '../scores.ts'
import { compareRounds } from '../scoring/compare-rounds.ts'
import { scoreRound } from '../scoring/score-round.ts'
import type { PortfolioCell, PortfolioPart, PortfolioTeam } from './portfolio.ts'

/** One team with what its latest parts ask, by which columns of many teams are made. */
export type PortfolioEntry = PortfolioTeam & { asked: Pick<Questionnaire, 'id' | 'title' | 'dimensions'>[] }

/**
 * One team's row: for each questionnaire the latest of `rounds` that asks it (by date, then id) and the verdict since the
 * one before. Rounds that are still collecting ballots are left out; small groups are hidden as everywhere.
 */
export const portfolioTeam = (team: Team, rounds: readonly Round[]): PortfolioEntry => {
  const latestFirst = rounds.filter(({ ballots }) => ballots?.state !== 'collecting').toSorted(newestFirst)
  const asked = new Map<string, Questionnaire>()
  for (const { questionnaires } of latestFirst)
    for (const questionnaire of questionnaires)
      if (!asked.has(questionnaire.id)) asked.set(questionnaire.id, questionnaire)
  return {
    team,
    parts: [...asked.keys()].flatMap(id => partOf(id, latestFirst) ?? []),
    asked: [...asked.values()].map(({ id, title, dimensions }) => ({ id, title, dimensions })),
  }
}

const newestFirst = (one: Round, other: Round): number =>
  `${one.date} ${one.id}` < `${other.date} ${other.id}` ? 1 : -1

const partOf = (id: string, latestFirst: readonly Round[]): PortfolioPart | null => {
  const [round, before] = latestFirst.flatMap(asking => onlyOf(asking, id) ?? [])
  const scores = round && scoreRound(round).questionnaires[0]
  if (!scores) return null
  const changes = before ? (compareRounds(before, round).questionnaires[0]?.dimensions ?? []) : []
  return {
    questionnaire: id,
    round: refOf(round),
    before: before ? refOf(before) : null,
    score: scores.score,
    percentToTarget: scores.percentToTarget,
    cells: scores.dimensions.map(dimension => cellOf(dimension, changes)),
  }
}

/** The round with one of its questionnaires alone; null where it does not ask it. */
const onlyOf = (round: Round, id: string): Round | null => {
  const questionnaires = round.questionnaires.filter(questionnaire => questionnaire.id === id)
  return questionnaires.length === 0 ? null : { ...round, questionnaires }
}

const refOf = ({ id, title, date }: Round) => ({ id, title, date })

const cellOf = ({ id, score, target }: DimensionScores, changes: readonly DimensionComparison[]): PortfolioCell => ({
  dimension: id,
  score,
  target,
  verdict: changes.find(change => change.id === id)?.change.verdict ?? null,
})
