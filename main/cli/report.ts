import { AppError } from '../../core/app-error.ts'
import type { ReportFormat } from '../../core/contract/report-format.ts'
import { writeWholeFile } from '../services/documents/write-whole-file.ts'
import { printWithChromium } from '../services/reports/chromium-pdf.ts'
import { findChromium } from '../services/reports/find-chromium.ts'
import { makeReport } from '../services/reports/make-report.ts'
import type { CliContext } from './cli-context.ts'
import { readRound } from './read-round.ts'
import { indented } from './text-layout.ts'

export const report = async (
  { messages, terminal }: CliContext,
  file: string,
  { format, out }: { format: ReportFormat; out: string },
): Promise<number> => {
  const round = await readRound(file)
  const made = await makeReport({ round, earlierRounds: [], messages, format, host: { printPdf } })
  const path = await writeWholeFile(out, made.fileName, made.bytes)
  terminal.out(indented(messages.t('cli:reportWritten', { path }), 0))
  if (format === 'json' && round.mode === 'ballots') terminal.out(indented(messages.t('report:jsonHoldsBallots'), 0))
  return 0
}

const printPdf = async (html: string): Promise<Uint8Array> => {
  const chromium = await findChromium()
  if (!chromium) throw new AppError('unavailable', 'noBrowserForPdf')
  return printWithChromium(html, chromium)
}
