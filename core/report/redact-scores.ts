import type { Comparison, ConstructComparison, DimensionComparison } from '../comparison.ts'
import type { ReportAudience } from '../contract/report-options.ts'
import type { HistoryScores } from '../contract/shapes.ts'
import type { Round } from '../round.ts'
import type { DimensionScores, ItemScores, Scores } from '../scores.ts'
import { type Depth, depthOf } from './audience-terms.ts'

type Interval = { low: number | null; high: number | null }

/** Scores as far as an audience may see them: null or absent for what it may not. */
export const redactScores = (round: Round, scores: Scores, audience: ReportAudience): Scores => ({
  ...scores,
  questionnaires: scores.questionnaires.map(questionnaire => {
    const depth = depthIn(round, questionnaire.id, audience)
    return { ...outline(questionnaire, depth), items: itemsAt(questionnaire.items, depth) }
  }),
})

/** As `redactScores`, for the scores of a time line, which have no items. */
export const redactHistoryScores = (round: Round, scores: HistoryScores, audience: ReportAudience): HistoryScores => ({
  questionnaires: scores.questionnaires.map(one => outline(one, depthIn(round, one.id, audience))),
})

/** What changed, of what is seen by its means alone without any measure of how answers lie around them. */
export const redactComparison = (round: Round, comparison: Comparison, audience: ReportAudience): Comparison => ({
  ...comparison,
  questionnaires: comparison.questionnaires.map(questionnaire =>
    depthIn(round, questionnaire.id, audience) === 'means'
      ? { ...questionnaire, dimensions: questionnaire.dimensions.map(meansOfChange) }
      : questionnaire,
  ),
})

const depthIn = (round: Round, id: string, audience: ReportAudience): Depth => {
  const asked = round.questionnaires.find(questionnaire => questionnaire.id === id)
  return asked ? depthOf(round, asked, audience) : 'nothing'
}

type Outline = HistoryScores['questionnaires'][number]

const outline = <T extends Outline>(scores: T, depth: Depth): T =>
  depth === 'means'
    ? { ...scores, score: meanOf(scores.score), dimensions: scores.dimensions.map(meansOfDimension) }
    : scores

const meanOf = <T extends Interval>(score: T): T => ({ ...score, low: null, high: null })

const meansOfDimension = ({ prediction: _, ...dimension }: DimensionScores): DimensionScores => {
  const { score, facets, gap } = dimension
  return {
    ...dimension,
    score: meanOf(score),
    ...(facets && {
      facets: {
        ...(facets.intent && { intent: meanOf(facets.intent) }),
        ...(facets.practice && { practice: meanOf(facets.practice) }),
      },
    }),
    ...(gap && { gap: meanOf(gap) }),
  }
}

const meansOfChange = (dimension: DimensionComparison): DimensionComparison => ({
  ...dimension,
  ...meansOfConstruct(dimension),
  ...(dimension.facets && {
    facets: {
      ...(dimension.facets.intent && { intent: meansOfConstruct(dimension.facets.intent) }),
      ...(dimension.facets.practice && { practice: meansOfConstruct(dimension.facets.practice) }),
    },
  }),
})

const meansOfConstruct = ({ before, after, change }: ConstructComparison): ConstructComparison => ({
  before: meanOf(before),
  after: meanOf(after),
  change: { ...meanOf(change), p: null, pHolm: null },
})

const itemsAt = (items: readonly ItemScores[], depth: Depth): ItemScores[] => {
  if (depth === 'all') return [...items]
  if (depth !== 'scores') return []
  return items.map(item => ({
    ...item,
    na: null,
    unknown: null,
    mean: null,
    distribution: null,
    agreement: { rwg: null, critical: null, verdict: null },
  }))
}
