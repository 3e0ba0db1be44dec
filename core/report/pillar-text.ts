import { gapVerdictText, hiddenText } from '../charts/verdict-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { ReportPillar } from './report-pillars.ts'

/** The verdict on one pillar in words; why it is hidden where it is; null where nothing is compared. */
export const verdictText = (
  t: Translate,
  { score, intent, gap }: ReportPillar,
  minimumGroup: number,
): string | null => {
  const hidden = [score, intent, gap].find(one => one?.hidden)
  if (hidden) return hiddenText(t, hidden, minimumGroup)
  return gap && gapVerdictText(t, gap)
}
