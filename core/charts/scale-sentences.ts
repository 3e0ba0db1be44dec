import type { Translate } from '../messages/messages.ts'
import type { BandRow } from './band-rows.ts'
import type { BlockedRow } from './blocked-rows.ts'
import type { DivergingRow } from './diverging-rows.ts'
import { percentText } from './number-text.ts'
import { largestBy } from './sentences.ts'

/** What the answers to statements show: the one with most agreement and the one with most disagreement. */
export const divergingSentence = (t: Translate, rows: readonly DivergingRow[]): string => {
  const most = largestBy(rows, ({ agree }) => agree)
  const least = largestBy(rows, ({ disagree }) => disagree)
  if (!most || !least) return t('charts:scoreEmpty')
  const agreed = t('charts:divergingMost', { share: percentText(t, most.agree), text: most.text })
  if (least.disagree === 0) return `${agreed} ${t('charts:divergingNoneDisagree')}`
  return `${agreed} ${t('charts:divergingLeast', { share: percentText(t, least.disagree), text: least.text })}`
}

/** What the level bands show: how many questions are at level 3 or above, and where most are at 0 or 1. */
export const bandSentence = (t: Translate, rows: readonly BandRow[]): string => {
  const total = rows.reduce((sum, { levels }) => sum + levels.reduce((a, b) => a + b, 0), 0)
  const high = rows.reduce((sum, { levels }) => sum + (levels[3] ?? 0) + (levels[4] ?? 0), 0)
  if (total === 0) return t('charts:scoreEmpty')
  const low = (row: BandRow) => (row.levels[0] ?? 0) + (row.levels[1] ?? 0)
  const lowest = largestBy(rows, low)
  const first = t('charts:bandsHigh', { count: high, total })
  if (!lowest || low(lowest) === 0) return first
  return `${first} ${t('charts:bandsLow', { title: lowest.title, count: low(lowest) })}`
}

/** How many practices wait for something that is not in place. */
export const blockedSentence = (t: Translate, rows: readonly BlockedRow[]): string =>
  t('charts:blocked', { count: rows.length })
