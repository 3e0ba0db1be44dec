import type { Scale } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import type { DimensionScores, QuestionnaireScores, Score, Scores } from '../scores.ts'
import { type AnswerTable, countAnswers, loadAnswers } from './answer-table.ts'
import { estimateOf, hiddenScore, roundingVariance, scoreOf } from './estimate.ts'
import { gapOf, hiddenGap } from './gap.ts'
import { itemScoresOf } from './item-scores.ts'
import { predictionScore } from './prediction-score.ts'
import { type DimensionColumns, scoreResponses } from './response-scores.ts'
import type { ScoreColumn } from './score-column.ts'
import { smallestGroup } from './small-groups.ts'
import { percentToTarget, weakestDimension } from './targets.ts'
import { hiddenParts } from './whole-minus-part.ts'

/** Targets of one questionnaire in points, by dimension id. */
type Targets = Readonly<Record<string, number>>

/** What people expected of one questionnaire, in points, by dimension id. */
type Predictions = Readonly<Record<string, readonly number[]>>

const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/**
 * Every number of a parsed round (DESIGN, "Numbers"): scores, gaps and intervals in points, items in raw scale values too.
 * Null where there is no number; in mode `ballots` also where too few answered to show it, marked `hidden`.
 */
export const scoreRound = (round: Round): Scores => ({
  format: 'plumbline/scores',
  version: 1,
  round: round.id,
  questionnaires: round.questionnaires.map(questionnaire =>
    scoreQuestionnaire(
      loadAnswers(questionnaire, round.responses),
      smallestGroup(round),
      ownOf(round.targets, questionnaire.id) ?? {},
      ownOf(round.predictions ?? {}, questionnaire.id),
    ),
  ),
})

/**
 * The numbers of one loaded questionnaire. Numbers from fewer than `group` responses are hidden, and what would give them
 * away; 0 hides nothing. Dimensions have predictions only where people were asked for them.
 */
export const scoreQuestionnaire = (
  table: AnswerTable,
  group: number,
  targets: Targets,
  predictions?: Predictions,
): QuestionnaireScores => {
  const { items, scale, id } = table.questionnaire
  const counts = countAnswers(table)
  const scores = scoreResponses(table)
  const hidden = hiddenParts(table, counts, scores, group)
  const dimensions = scores.dimensions.map(dimension => ({
    ...dimensionScoresOf(dimension, hidden.columns, scale, ownOf(targets, dimension.id) ?? null),
    ...(predictions && { prediction: predictionScore(ownOf(predictions, dimension.id) ?? [], group) }),
  }))
  const scoredItems = scores.dimensions.reduce((sum, { construct }) => sum + construct.items.length, 0)
  return {
    id,
    responses: table.respondents,
    score: shownScore(scores.questionnaire, hidden.columns, roundingVariance(scale, scoredItems)),
    weakest: weakestDimension(dimensions),
    percentToTarget: percentToTarget(dimensions),
    dimensions,
    items: items.map((_, place) => itemScoresOf(table, counts, place, hidden.items.has(place))),
  }
}

const dimensionScoresOf = (
  { id, construct, scored, facets }: DimensionColumns,
  hidden: ReadonlySet<ScoreColumn>,
  scale: Scale,
  target: number | null,
): DimensionScores => {
  const practiceCount = construct.items.length
  const score = shownScore(scored, hidden, roundingVariance(scale, practiceCount))
  if (facets === null) return { id, score, target }
  const intentCount = facets.construct.items.length
  const intent = shownScore(facets.intent, hidden, roundingVariance(scale, intentCount))
  const gap = hidden.has(facets.gap)
    ? hiddenGap(facets.gap.n)
    : gapOf(estimateOf(facets.gap, roundingVariance(scale, intentCount, practiceCount)))
  return { id, score, facets: { intent, practice: { ...score } }, gap, target }
}

const shownScore = (column: ScoreColumn, hidden: ReadonlySet<ScoreColumn>, rounding: number): Score =>
  hidden.has(column) ? hiddenScore(column.n) : scoreOf(estimateOf(column, rounding))
