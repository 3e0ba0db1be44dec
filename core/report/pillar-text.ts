import { gapVerdictText } from '../charts/verdict-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { ReportPillar } from './report-pillars.ts'

/** The verdict on one pillar in words; that it is hidden where its group is too small; null where nothing is compared. */
export const verdictText = (
  t: Translate,
  { score, intent, gap }: ReportPillar,
  minimumGroup: number,
): string | null => {
  if (score.hidden ?? intent?.hidden ?? gap?.hidden) return t('words:hiddenSmallGroup', { minimum: minimumGroup })
  return gap && gapVerdictText(t, gap)
}
