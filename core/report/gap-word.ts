import type { Translate } from '../messages/messages.ts'
import type { Gap } from '../scores.ts'

/** The verdict of a gap in one or two words, to stand behind its size; one answer is never judged against noise. */
export const gapWord = (t: Translate, { mean, n, verdict }: Gap): string => {
  if (n > 1 || mean === null) return t(`report:gapShort_${verdict ?? 'unknown'}`)
  if (mean === 0) return t('report:gapShort_level')
  return t(mean > 0 ? 'report:gapShort_below' : 'report:gapShort_above')
}
