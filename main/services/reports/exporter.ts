import type { ReportFormat } from '../../../core/contract/contract.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import type { Report } from '../../../core/report/report-model.ts'
import type { Round } from '../../../core/round.ts'
import type { Host } from '../host.ts'

/** What every exporter is handed: the one report, and the round that it is about. */
export type ExportInput = {
  report: Report
  round: Round
  t: Translate
  printPdf: Host['printPdf']
}

/** One format: its name in the contract, how its files end, and how its bytes are made. */
export type Exporter = {
  format: ReportFormat
  extension: string
  mediaType: string
  write: (input: ExportInput) => Promise<Uint8Array> | Uint8Array
}
