import type { Translate } from '../messages/messages.ts'
import { pointsText } from './number-text.ts'
import type { PredictionRow } from './prediction-rows.ts'
import { largestBy, pillarCount } from './sentences.ts'
import { hiddenText } from './verdict-text.ts'

/** What the team expected of itself against what it answered: the largest surprise, or that there is none. */
export const predictionSentence = (t: Translate, rows: readonly PredictionRow[]): string => {
  const shown = rows.flatMap(row => (row.difference === null ? [] : [{ ...row, difference: row.difference }]))
  const surprising = shown.filter(({ surprise }) => surprise === 'higher' || surprise === 'lower')
  const largest = largestBy(surprising.length > 0 ? surprising : shown, ({ difference }) => Math.abs(difference))
  if (!largest) return t(rows.some(isHidden) ? 'charts:scoreHidden' : 'charts:scoreEmpty')
  const about = {
    title: largest.title,
    expected: pointsText(largest.expected.mean ?? 0),
    answered: pointsText(largest.answered.mean ?? 0),
  }
  if (surprising.length > 0)
    return t('charts:predictionSurprise', {
      ...about,
      count: surprising.length,
      pillars: pillarCount(t, shown.length, rows.length),
    })
  return t(shown.some(({ surprise }) => surprise === 'none') ? 'charts:predictionNone' : 'charts:predictionFew', about)
}

/** How far the answers lie from what was expected of one pillar, in words; why it is not said where it is not. */
export const surpriseText = (t: Translate, row: PredictionRow, minimum: number): string => {
  const hidden = [row.answered, row.expected].find(score => score.hidden)
  if (hidden) return hiddenText(t, hidden, minimum)
  if (row.difference === null) return t('charts:noScore')
  return t(`charts:surprise_${row.surprise ?? 'unknown'}`)
}

const isHidden = ({ expected, answered }: PredictionRow): boolean =>
  expected.hidden !== undefined || answered.hidden !== undefined
