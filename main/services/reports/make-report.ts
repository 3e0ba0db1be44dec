import { createHash } from 'node:crypto'
import type { i18n } from 'i18next'
import { AppError } from '../../../core/app-error.ts'
import type { ReportFormat } from '../../../core/contract/report-format.ts'
import { type ReportOptions, usualReport } from '../../../core/contract/report-options.ts'
import { namesIn } from '../../../core/report/anonymous-rounds.ts'
import { type Branding, brandingWithoutNames, noBranding } from '../../../core/report/branding.ts'
import type { Report } from '../../../core/report/report-model.ts'
import { reportOfRounds } from '../../../core/report/report-of-rounds.ts'
import { oldestFirst } from '../../../core/report/round-order.ts'
import type { Round } from '../../../core/round.ts'
import { roundToText } from '../documents/round-file.ts'
import type { Host, MadeFile } from '../host.ts'
import type { ExportInput } from './exporter.ts'
import { exporters } from './exporters.ts'
import { reportFileName } from './file-name.ts'
import { htmlDocument } from './html/document.ts'
import { readFonts } from './html/font.ts'

/**
 * A report on one round. `earlierRounds`: rounds of the same team; those that are not older are left out, but for a
 * history, which is told from the latest. What is left out of the options is as usual.
 */
export type ReportRequest = {
  round: Round
  earlierRounds: readonly Round[]
  messages: i18n
  branding?: Branding
} & Partial<ReportOptions>

/**
 * One report in one format, with a name that is safe on every system. Fails with `unavailable` where a PDF is asked for
 * and the host cannot print, and with `conflict` where the round may not be shown to the audience, or not at all yet.
 */
export const makeReport = async ({
  format,
  host,
  ...request
}: ReportRequest & { format: ReportFormat; host: Pick<Host, 'printPdf'> }): Promise<MadeFile> => {
  const exporter = exporters.find(candidate => candidate.format === format)
  if (!exporter) throw new AppError('bad-input', 'badInput')
  const input = inputOf(request)
  const bytes = await exporter.write({ ...input, printPdf: host.printPdf })
  return { fileName: reportFileName(input.report, exporter.extension), mediaType: exporter.mediaType, bytes }
}

/**
 * The report as a document for a frame in the app. Its one `<style>` tag needs the nonce of the page around it, and
 * that page must allow fonts and images from `data:`.
 */
export const previewHtml = async (request: ReportRequest): Promise<string> =>
  htmlDocument(inputOf(request), await readFonts())

const inputOf = (request: ReportRequest): Omit<ExportInput, 'printPdf'> => {
  const { audience, paper, scope } = { ...usualReport, ...definedOf(request) }
  const { t } = request.messages
  const [round, others] = scope === 'history' ? latestOf(request) : [request.round, request.earlierRounds]
  const report: Report = reportOfRounds(t, { round, others, audience, scope, fingerprint: fingerprintOf(round) })
  const branding = request.branding ?? noBranding
  return {
    report,
    round: audience === 'team' ? round : null,
    t,
    paper,
    branding: audience === 'public' ? brandingWithoutNames(branding, namesIn([round, ...others])) : branding,
  }
}

/** The latest round that has something to show, and all others. */
const latestOf = ({ round, earlierRounds }: ReportRequest): [Round, Round[]] => {
  const all = [...earlierRounds, round].toSorted(oldestFirst)
  const latest = all.findLast(({ ballots }) => ballots?.state !== 'collecting') ?? round
  return [latest, all.filter(other => other !== latest)]
}

const definedOf = ({ audience, paper, scope }: Partial<ReportOptions>): Partial<ReportOptions> => ({
  ...(audience && { audience }),
  ...(paper && { paper }),
  ...(scope && { scope }),
})

const fingerprintOf = (round: Round): string => createHash('sha256').update(roundToText(round)).digest('hex')
