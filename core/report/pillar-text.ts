import { gapVerdictText, hiddenText } from '../charts/verdict-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { ReportPillar } from './report-pillars.ts'

/** The verdict on one pillar's gap in words; why the gap is hidden where it is; null where nothing is compared. */
export const verdictText = (t: Translate, { gap }: ReportPillar, minimumGroup: number): string | null => {
  if (gap?.hidden) return hiddenText(t, gap, minimumGroup)
  return gap && gapVerdictText(t, gap)
}
