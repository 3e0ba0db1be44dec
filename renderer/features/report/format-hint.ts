import type { ReportFormat } from '../../../core/contract/report-format.ts'
import type { ReportOptions } from '../../../core/contract/report-options.ts'
import type { Translate } from '../../../core/messages/messages.ts'

type Circumstances = { holdsBallots: boolean; canPrint: boolean; options: ReportOptions }

/** What is said of a format before it is chosen: what it is for, or why it is not to be had. */
export const formatHint = (
  t: Translate,
  format: ReportFormat,
  { holdsBallots, canPrint, options: { audience, scope } }: Circumstances,
): { text: string; isWithheld: boolean } => {
  const offered = (text: string) => ({ text, isWithheld: false })
  if (format === 'json' && audience !== 'team') return { text: t('app:reportJsonTeamOnly'), isWithheld: true }
  if (format === 'slides-pdf' && !canPrint) return { text: t('app:reportSlidesHere'), isWithheld: true }
  if (format === 'pdf' && !canPrint) return offered(t('app:reportPdfHere'))
  if (format === 'json' && holdsBallots) return offered(t('report:jsonHoldsBallots'))
  if (format === 'json' && scope === 'history') return offered(t('app:reportJsonLatest'))
  if (format === 'csv' && scope === 'history') return offered(t('app:reportCsvLatest'))
  return offered(t(`app:reportFormatHint_${format}`))
}
