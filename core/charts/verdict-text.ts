import type { Translate } from '../messages/messages.ts'
import type { Gap } from '../scores.ts'
import { pointsText, signedPointsText } from './number-text.ts'

/** The verdict of a gap in words. One answer has no interval: its sign is said, and nothing about noise. */
export const gapVerdictText = (t: Translate, gap: Gap): string => {
  if (gap.hidden || gap.mean === null || gap.verdict === null) return t('words:noNumber')
  if (gap.n !== 1) return t(`words:gapVerdict_${gap.verdict}`)
  if (gap.mean > 0) return t('charts:verdictOneBelow')
  return t(gap.mean < 0 ? 'charts:verdictOneAbove' : 'charts:verdictOneLevel')
}

/** Why a number is hidden: its own group is too small, or it would give another hidden number away. */
export const hiddenText = (t: Translate, { n }: { n: number }, minimum: number): string =>
  t(n < minimum ? 'words:hiddenSmallGroup' : 'charts:hiddenToProtect', { minimum })

/** A 95 % interval as "40 to 62"; null where there is none (fewer than three responses, or hidden). */
export const intervalText = (t: Translate, interval: { low: number | null; high: number | null }): string | null => {
  const { low, high } = interval
  return low === null || high === null ? null : t('charts:interval', { low: pointsText(low), high: pointsText(high) })
}

/** As `intervalText`, for differences: "+12 to +38". */
export const signedIntervalText = (
  t: Translate,
  interval: { low: number | null; high: number | null },
): string | null => {
  const { low, high } = interval
  if (low === null || high === null) return null
  return t('charts:interval', { low: signedPointsText(low), high: signedPointsText(high) })
}
