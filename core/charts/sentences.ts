import type { Translate } from '../messages/messages.ts'
import type { QuestionnaireScores, Score } from '../scores.ts'
import type { GapRow } from './gap-rows.ts'
import type { ItemRow } from './item-rows.ts'
import { pointsText, pointsWithUnit } from './number-text.ts'
import { comparesFacets, type PillarRow } from './pillar-rows.ts'
import { weakestRows } from './weakest-rows.ts'

/** A score in words, with its interval where it has one. */
export const scoreSentence = (t: Translate, score: Score): string => {
  if (score.hidden) return t('charts:scoreHidden')
  if (score.mean === null) return t('charts:scoreEmpty')
  const mean = pointsText(score.mean)
  if (score.low === null || score.high === null) return t('charts:scorePlain', { mean })
  return t('charts:scoreInterval', { mean, low: pointsText(score.low), high: pointsText(score.high) })
}

/** What one questionnaire says of a round: its score and, beside it always, its weakest pillar. */
export const headlineSentence = (
  t: Translate,
  title: string,
  scores: QuestionnaireScores,
  rows: readonly PillarRow[],
): string => {
  const { score, weakest } = scores
  if (score.mean === null && !weakest) return t(score.hidden ? 'charts:scoreHidden' : 'charts:scoreEmpty')
  if (!weakest || (rows.length < 2 && score.mean !== null))
    return t('charts:headlineOnePillar', { title, score: scoreSentence(t, score) })
  const kind = score.mean !== null ? 'score' : score.hidden ? 'hidden' : 'noMean'
  return t(`charts:headline_${kind}`, {
    title,
    score: scoreSentence(t, score),
    weakest: weakestText(t, kind, pointsText(weakest.mean), rows),
  })
}

/** A tie names no pillar as the weakest. */
const weakestText = (
  t: Translate,
  kind: 'score' | 'hidden' | 'noMean',
  mean: string,
  rows: readonly PillarRow[],
): string => {
  const { rows: lowest, shown } = weakestRows(rows)
  const pillars = joinedTitles(lowest)
  if (lowest.length < 2) return t(`charts:weakest_${kind}`, { pillars, mean })
  if (lowest.length < shown) return t(`charts:weakestTied_${kind}`, { pillars, mean })
  return t('charts:weakestAll', { pillars: pillarCount(t, shown, rows.length), mean })
}

/** The titles of several rows that share a number, as a list in a sentence. */
export const joinedTitles = (rows: readonly { title: string }[]): string => rows.map(({ title }) => title).join(', ')

/** What the radar or the bars of all pillars show. */
export const pillarsSentence = (t: Translate, rows: readonly PillarRow[]): string => {
  const shown = rows.flatMap(row => (row.score.mean === null ? [] : [{ title: row.title, mean: row.score.mean }]))
  const highest = largestBy(shown, row => row.mean)
  const lowest = largestBy(shown, row => -row.mean)
  if (!highest || !lowest)
    return emptySentence(
      t,
      rows.map(row => row.score),
    )
  const facets = comparesFacets(rows)
  const [high, low] = [pointsText(highest.mean), pointsText(lowest.mean)]
  if (high === low) {
    const about = { count: shown.length, title: highest.title, number: high }
    return t(facets ? 'charts:practiceEqual' : 'charts:scoreEqual', about)
  }
  const at = (number: string) => joinedTitles(shown.filter(({ mean }) => pointsText(mean) === number))
  const about = { highest: at(high), high, lowest: at(low), low }
  return t(facets ? 'charts:practiceRange' : 'charts:scoreRange', about)
}

/** What the gap chart shows, never claiming more than the intervals allow. */
export const gapSentence = (t: Translate, rows: readonly GapRow[]): string => {
  const shown = rows.flatMap(row => (row.gap.mean === null ? [] : [{ ...row, mean: row.gap.mean }]))
  if (shown.length === 0)
    return emptySentence(
      t,
      rows.map(row => row.gap),
    )
  const pillars = pillarCount(t, shown.length, rows.length)
  const about = (chosen: typeof shown, sign: 1 | -1) => {
    const largest = largestBy(chosen, row => sign * row.mean)
    return { count: chosen.length, pillars, title: largest?.title ?? '', points: pointsWithUnit(t, largest?.mean ?? 0) }
  }
  const behind = shown.filter(row => row.gap.verdict === 'behind')
  if (behind.length > 0) return t('charts:gapBehind', about(behind, 1))
  const ahead = shown.filter(row => row.gap.verdict === 'ahead')
  if (ahead.length > 0) return t('charts:gapAhead', about(ahead, -1))
  if (shown.some(row => row.gap.verdict === 'none')) return t('charts:gapNone')
  const below = shown.filter(row => row.mean > 0)
  const one = shown.every(row => row.gap.n === 1)
  if (below.length === 0) return t(one ? 'charts:gapOneLevel' : 'charts:gapFewLevel')
  return t(one ? 'charts:gapOneBelow' : 'charts:gapFewBelow', about(below, 1))
}

/** What the table of items shows: its lowest item, and how many split the team. */
export const itemsSentence = (t: Translate, rows: readonly ItemRow[]): string => {
  const shown = rows.flatMap(row => (row.score === null ? [] : [{ row, score: row.score }]))
  const lowest = largestBy(shown, ({ score }) => -score)
  if (!lowest) return t(rows.some(row => row.hidden) ? 'charts:scoreHidden' : 'charts:scoreEmpty')
  const about = { score: t('charts:ofHundred', { number: pointsText(lowest.score) }), text: lowest.row.text }
  const split = shown.filter(({ row }) => row.agreement === 'split').length
  if (split === 0) return t('charts:itemsLowest', { count: shown.length, ...about })
  return t('charts:itemsLowestSplit', { count: split, total: shown.length, ...about })
}

/** "5 pillars", or "4 pillars with numbers" where others have none to show. */
export const pillarCount = (t: Translate, shown: number, all: number): string =>
  t(shown === all ? 'charts:pillars' : 'charts:pillarsShown', { count: shown })

/** The first element with the largest number. */
export const largestBy = <T>(values: readonly T[], numberOf: (value: T) => number): T | undefined =>
  values.reduce<T | undefined>(
    (best, value) => (best === undefined || numberOf(value) > numberOf(best) ? value : best),
    undefined,
  )

const emptySentence = (t: Translate, scores: readonly Pick<Score, 'hidden'>[]): string =>
  t(scores.some(score => score.hidden) ? 'charts:scoreHidden' : 'charts:scoreEmpty')
