import type { ReportFormat } from '../../../core/contract/report-format.ts'
import type { ReportPaper } from '../../../core/contract/report-options.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import type { Branding } from '../../../core/report/branding.ts'
import type { Report } from '../../../core/report/report-model.ts'
import type { Round } from '../../../core/round.ts'
import type { Host } from '../host.ts'

/**
 * What every exporter is handed: the one report, from which is gone what its audience may not see, and how it should
 * look. `round`: the round itself with every answer, for the team alone; null for any other audience.
 */
export type ExportInput = {
  report: Report
  round: Round | null
  t: Translate
  paper: ReportPaper
  branding: Branding
  printPdf: Host['printPdf']
}

/** What a report is laid out from. */
export type ReportLayout = Pick<ExportInput, 'report' | 't' | 'paper' | 'branding'>

/** One format: its name in the contract, how its files end, and how its bytes are made. */
export type Exporter = {
  format: ReportFormat
  extension: string
  mediaType: string
  write: (input: ExportInput) => Promise<Uint8Array> | Uint8Array
}
