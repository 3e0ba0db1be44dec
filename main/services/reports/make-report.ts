import { createHash } from 'node:crypto'
import type { i18n } from 'i18next'
import { AppError } from '../../../core/app-error.ts'
import type { ReportFormat } from '../../../core/contract/contract.ts'
import { buildHistory } from '../../../core/history.ts'
import { refuseSealed } from '../../../core/report/refuse-sealed.ts'
import { buildReport, type Report } from '../../../core/report/report-model.ts'
import { isBefore, oldestFirst } from '../../../core/report/round-order.ts'
import type { Round } from '../../../core/round.ts'
import { summarizeRound } from '../../../core/round-summary.ts'
import { compareRounds } from '../../../core/scoring/compare-rounds.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { roundToText } from '../documents/round-file.ts'
import type { Host, MadeFile } from '../host.ts'
import { exporters } from './exporters.ts'
import { reportFileName } from './file-name.ts'
import { htmlDocument } from './html/document.ts'
import { readFonts } from './html/font.ts'

/** A report on one round. `earlierRounds`: rounds of the same team; those that are not older are left out. */
export type ReportRequest = { round: Round; earlierRounds: readonly Round[]; messages: i18n }

/**
 * One report in one format, with a name that is safe on every system.
 * Fails with `unavailable` where a PDF is asked for and the host cannot print, and with `conflict` while ballots are sealed.
 */
export const makeReport = async ({
  format,
  host,
  ...request
}: ReportRequest & { format: ReportFormat; host: Pick<Host, 'printPdf'> }): Promise<MadeFile> => {
  const exporter = exporters.find(candidate => candidate.format === format)
  if (!exporter) throw new AppError('bad-input', 'badInput')
  const { round, messages } = request
  const report = reportOn(request)
  const bytes = await exporter.write({ report, round, t: messages.t, printPdf: host.printPdf })
  return { fileName: reportFileName(round, exporter.extension), mediaType: exporter.mediaType, bytes }
}

/**
 * The report as a document for a frame in the app. Its one `<style>` tag needs the nonce of the page around it, and
 * that page must allow fonts from `data:`.
 */
export const previewHtml = async (request: ReportRequest): Promise<string> =>
  htmlDocument(request.messages.t, reportOn(request), await readFonts())

const reportOn = ({ round, earlierRounds, messages }: ReportRequest): Report => {
  refuseSealed(round)
  const earlier = earlierRounds
    .filter(candidate => isBefore(candidate, round) && candidate.ballots?.state !== 'collecting')
    .sort(oldestFirst)
  return buildReport(
    {
      round,
      scores: scoreRound(round),
      fingerprint: createHash('sha256').update(roundToText(round)).digest('hex'),
      earlier: latestAsking(round, earlier).map(before => ({
        round: before,
        comparison: compareRounds(before, round),
      })),
      earlierRounds: earlier,
      history: buildHistory([...earlier, round].map(one => ({ round: one, summary: summarizeRound(one) }))),
    },
    messages.t,
  )
}

/** For each questionnaire of the round the latest earlier round that asked it too: only those are compared. */
const latestAsking = (round: Round, earlier: readonly Round[]): Round[] => [
  ...new Set(
    round.questionnaires.flatMap(
      ({ id }) => earlier.findLast(({ questionnaires }) => questionnaires.some(asked => asked.id === id)) ?? [],
    ),
  ),
]
