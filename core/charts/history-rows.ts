import type { History, HistoryPoint } from '../contract/shapes.ts'
import type { Facet } from '../questionnaire.ts'
import type { DimensionScores, Score } from '../scores.ts'
import { roundTargets, type TargetStep, targetSteps } from './target-history.ts'

/** What a line shows: a facet, or the score of a pillar that has none. */
export type Construct = Facet | 'score'

/** A round that asked the questionnaire. `position` counts such rounds from 0, oldest first. */
export type HistoryRound = { id: string; title: string; date: string; position: number }

/** One shown score on a line; hidden and absent ones leave no point. */
export type HistoryLinePoint = { round: HistoryRound; score: Score & { mean: number } }

/** One construct over time. Each segment was asked in the same words; a new one begins where the wording changed. */
export type HistoryLine = { construct: Construct; segments: HistoryLinePoint[][]; hidden: HistoryRound[] }

/** One pillar over time: its lines, how its target went, and what each round aims at (by the round's id). */
export type HistoryPanel = {
  id: string
  title: string
  lines: HistoryLine[]
  targets: TargetStep[]
  aims: ReadonlyMap<string, number>
}

/** The rounds that asked this questionnaire, oldest first. */
export const historyRounds = (history: History, questionnaireId: string): HistoryRound[] =>
  asking(history, questionnaireId).map(({ round: { id, title, date } }, position) => ({ id, title, date, position }))

/** One panel for each pillar that the team was ever asked about, intent before practice. */
export const historyRows = (history: History, questionnaireId: string): HistoryPanel[] => {
  const points = asking(history, questionnaireId)
  const dimensions = history.questionnaires.find(({ id }) => id === questionnaireId)?.dimensions ?? []
  return dimensions.map(({ id, title, facets }) => ({
    id,
    title,
    lines: constructsOf(facets).map(construct => toLine(points, questionnaireId, id, construct)),
    targets: targetSteps(history, questionnaireId, id),
    aims: roundTargets(history, questionnaireId, id),
  }))
}

/** Every point of a line, whatever its segment, oldest first. */
export const pointsOf = (line: HistoryLine): HistoryLinePoint[] => line.segments.flat()

/** The first round of every segment but the first: from there on the words are others. */
export const breaksOf = (line: HistoryLine): HistoryRound[] =>
  line.segments.slice(1).flatMap(([first]) => (first ? [first.round] : []))

/** What a pillar of this construct scored in one round; null where it was not asked. */
export const constructScore = (dimension: DimensionScores | undefined, construct: Construct): Score | null => {
  if (!dimension) return null
  return construct === 'score' ? dimension.score : (dimension.facets?.[construct] ?? null)
}

/** Whether the items of a construct changed since the round before. */
export const isBroken = (point: HistoryPoint, questionnaireId: string, dimension: string, construct: Construct) =>
  (point.broken[questionnaireId] ?? []).includes(construct === 'score' ? dimension : `${dimension}/${construct}`)

const constructsOf = (facets: readonly Facet[]): Construct[] =>
  facets.length === 0 ? ['score'] : (['intent', 'practice'] as const).filter(facet => facets.includes(facet))

const asking = (history: History, questionnaireId: string): HistoryPoint[] =>
  history.points.filter(point => point.scores.questionnaires.some(({ id }) => id === questionnaireId))

/** A break in a round without a shown number is kept for the next round that has one. */
const toLine = (
  points: readonly HistoryPoint[],
  questionnaireId: string,
  dimensionId: string,
  construct: Construct,
): HistoryLine => {
  const segments: HistoryLinePoint[][] = []
  const hidden: HistoryRound[] = []
  let startsAnew = true
  points.forEach((point, position) => {
    const questionnaire = point.scores.questionnaires.find(({ id }) => id === questionnaireId)
    const score = constructScore(
      questionnaire?.dimensions.find(({ id }) => id === dimensionId),
      construct,
    )
    const { id, title, date } = point.round
    const round = { id, title, date, position }
    startsAnew ||= isBroken(point, questionnaireId, dimensionId, construct)
    if (score?.hidden) hidden.push(round)
    if (!score || score.mean === null) return
    const linePoint = { round, score: { ...score, mean: score.mean } }
    if (startsAnew) segments.push([linePoint])
    else segments.at(-1)?.push(linePoint)
    startsAnew = false
  })
  return { construct, segments, hidden }
}
