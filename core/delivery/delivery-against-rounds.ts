import type { History, HistoryPoint } from '../contract/shapes.ts'
import { type DaySpan, daysIn, daysLater, recordedSpan, sharedDays } from './day-span.ts'
import type { TeamDelivery } from './delivery.ts'
import { type DeliveryMetric, measureDelivery, type UnknownReason } from './delivery-metrics.ts'
import { enteredFigure } from './entered-figure.ts'
import { type RankCorrelation, rankCorrelation } from './rank-correlation.ts'
import { isAskedAnew, type RoundScore, scoreOfRound } from './round-score.ts'

/** How many days before a round are held against it, where nothing else is asked for. */
export const defaultDaysBefore = 90

/** Fewer points than this have no coefficient: with four, even a perfect order comes about by chance in 1 of 12. */
export const fewestForCoefficient = 5

type NamedRound = { id: string; title: string; date: string }

/**
 * One round: its score (0..100) and the figure of the days before it. `n`: over how many deployments; null where the
 * figure was `entered`.
 */
export type AgainstPoint = {
  round: NamedRound
  span: DaySpan
  kind: 'computed' | 'entered'
  score: number
  value: number
  n: number | null
}

/** Why a round has no point: nothing of a hidden score is given, not even what stands beside it. */
export type LeftReason = 'hidden' | 'no-score' | 'reworded' | 'one-person' | 'not-recorded' | UnknownReason
export type LeftRound = { round: NamedRound; why: LeftReason }

/** `few`: too few points for a coefficient. `level`: scores or figures never change. */
export type Relation =
  | { kind: 'few'; n: number }
  | { kind: 'level'; n: number }
  | ({ kind: 'ranked' } & RankCorrelation)

/**
 * `points` and `left` oldest first; rounds that did not ask for the score are in neither. `overlapping`: how many points
 * share days with the one before, so that they are not independent.
 */
export type AgainstRounds = {
  metric: DeliveryMetric
  score: RoundScore
  daysBefore: number
  points: AgainstPoint[]
  left: LeftRound[]
  overlapping: number
  relation: Relation
}

export type AgainstOptions = { metric: DeliveryMetric; score: RoundScore; daysBefore?: number }

/**
 * Each round's score with one delivery metric of the days before it (the day of the round is not among them). Deployments
 * come first; figures that the team entered stand in where there are none, for spans that are alike. Only rounds that
 * asked in the newest words are compared, and at least half of the days before must be on record.
 */
export const deliveryAgainstRounds = (
  history: History,
  delivery: Pick<TeamDelivery, 'deployments' | 'entries'>,
  { metric, score, daysBefore = defaultDaysBefore }: AgainstOptions,
): AgainstRounds => {
  const asking = history.points.filter(point => scoreOfRound(point, score) !== null)
  const newest = asking.findLastIndex(point => isAskedAnew(point, score))
  const pairs = asking.map((point, place) =>
    place < newest ? leftRound(point, 'reworded') : pairOf(point, delivery, { metric, score, daysBefore }),
  )
  const points = pairs.filter(pair => 'value' in pair)
  const left = pairs.filter(pair => 'why' in pair)
  const overlapping = points.filter(({ span }, place) => {
    const before = points[place - 1]
    return before !== undefined && sharedDays(before.span, span) !== null
  }).length
  return { metric, score, daysBefore, points, left, overlapping, relation: relationOf(points) }
}

const namedRound = ({ round: { id, title, date } }: HistoryPoint): NamedRound => ({ id, title, date })

const leftRound = (point: HistoryPoint, why: LeftReason): LeftRound => ({ round: namedRound(point), why })

const pairOf = (
  point: HistoryPoint,
  delivery: Pick<TeamDelivery, 'deployments' | 'entries'>,
  { metric, score, daysBefore }: Required<AgainstOptions>,
): AgainstPoint | LeftRound => {
  const known = shownScore(point, score)
  if (typeof known === 'string') return leftRound(point, known)
  const { date } = point.round
  const figure = figureBefore(delivery, { from: daysLater(date, -daysBefore), to: daysLater(date, -1) }, metric)
  return typeof figure === 'string' ? leftRound(point, figure) : { round: namedRound(point), score: known, ...figure }
}

const shownScore = (point: HistoryPoint, wanted: RoundScore): number | LeftReason => {
  const score = scoreOfRound(point, wanted)
  if (score?.hidden) return 'hidden'
  if (point.round.mode === 'individual') return 'one-person'
  return score?.mean ?? 'no-score'
}

type Figure = Pick<AgainstPoint, 'span' | 'kind' | 'value' | 'n'>

const figureBefore = (
  { deployments, entries }: Pick<TeamDelivery, 'deployments' | 'entries'>,
  span: DaySpan,
  metric: DeliveryMetric,
): Figure | LeftReason => {
  const recorded = recordedSpan(deployments)
  const part = recorded && sharedDays(span, recorded)
  const isRecorded = part !== null && daysIn(part) >= daysIn(span) / 2
  const computed = isRecorded ? measureDelivery(deployments, part).metrics[metric] : null
  if (computed && computed.why === null)
    return { span: part ?? span, kind: 'computed', value: computed.value, n: computed.n }
  const entered = enteredFigure(entries, span, metric)
  return entered ? { ...entered, kind: 'entered', n: null } : (computed?.why ?? 'not-recorded')
}

const relationOf = (points: readonly AgainstPoint[]): Relation => {
  const n = points.length
  if (n < fewestForCoefficient) return { kind: 'few', n }
  const found = rankCorrelation(points.map(({ score, value }) => ({ x: score, y: value })))
  return found ? { kind: 'ranked', ...found } : { kind: 'level', n }
}
