import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../core/app-error.ts'
import type { ReportFormat } from '../../core/contract/report-format.ts'
import type { ReportAudience, ReportPaper, ReportScope } from '../../core/contract/report-options.ts'
import { writeWholeFile } from '../services/documents/write-whole-file.ts'
import { printWithChromium } from '../services/reports/chromium-pdf.ts'
import { type ChromiumPrinter, openChromiumPrinter } from '../services/reports/chromium-printer.ts'
import { findChromium } from '../services/reports/find-chromium.ts'
import { makeReport } from '../services/reports/make-report.ts'
import type { CliContext } from './cli-context.ts'
import { failureLines } from './failure-lines.ts'
import { readRound } from './read-round.ts'
import { namedFiles, type ReadFile, type ReportJob, reportJobs } from './report-jobs.ts'
import { indented } from './text-layout.ts'

/** `scope` left out: one round for one file and for each file of a folder, a history for several files. */
export type ReportOptions = {
  format: ReportFormat
  audience: ReportAudience
  paper: ReportPaper
  scope?: ReportScope
  out: string
}

type PrintPdf = (html: string) => Promise<Uint8Array>

/** Makes every report that it can, also after one that it cannot; 1 where any was not made. */
export const report = async (
  context: CliContext,
  paths: readonly string[],
  options: ReportOptions,
): Promise<number> => {
  const { files, hasFolder } = await namedFiles(paths)
  if (files.length === 0) throw new AppError('bad-input', 'folderWithoutRounds', { folder: paths.join(', ') })
  const read = await readAll(context, files)
  const scope = options.scope ?? (hasFolder || files.length === 1 ? 'round' : 'history')
  const jobs = reportJobs(read, scope)
  const isMany = hasFolder || jobs.length > 1
  if (isMany) await mkdir(options.out, { recursive: true }).catch(() => undefined)
  const made = await withPrinter(options.format === 'pdf' && jobs.length > 1, printPdf =>
    makeAll(context, jobs, { ...options, scope, isMany, printPdf }),
  )
  const failed = files.length - read.length + jobs.length - made
  if (isMany) {
    const { t } = context.messages
    context.terminal.err(indented(t('cli:reportsMade', { count: made, failed }), 0))
  }
  return failed === 0 ? 0 : 1
}

const readAll = async (context: CliContext, files: readonly string[]): Promise<ReadFile[]> => {
  const read: ReadFile[] = []
  for (const file of files)
    await telling(context, files.length > 1 ? file : null, async () => {
      read.push({ file, round: await readRound(file) })
    })
  return read
}

type MakeOptions = ReportOptions & { scope: ReportScope; isMany: boolean; printPdf: PrintPdf }

/** How many were made. */
const makeAll = async (context: CliContext, jobs: readonly ReportJob[], options: MakeOptions): Promise<number> => {
  const { t } = context.messages
  const names = new Set<string>()
  let made = 0
  for (const [index, job] of jobs.entries()) {
    if (options.isMany)
      context.terminal.err(t('cli:reportProgress', { number: index + 1, total: jobs.length, file: job.file }))
    if (await telling(context, options.isMany ? job.file : null, () => makeOne(context, job, options, names))) made += 1
  }
  return made
}

const makeOne = async (
  { messages, terminal }: CliContext,
  { round, others }: ReportJob,
  { format, audience, paper, scope, out, isMany, printPdf }: MakeOptions,
  names: Set<string>,
): Promise<void> => {
  const request = { round, earlierRounds: others, messages, audience, paper, scope }
  const made = await makeReport({ ...request, format, host: { printPdf } })
  const name = freeName(made.fileName, names)
  const path = await writeWholeFile(isMany ? join(out, name) : out, name, made.bytes)
  terminal.out(indented(messages.t('cli:reportWritten', { path }), 0))
  if (format === 'json' && round.mode === 'ballots') terminal.out(indented(messages.t('report:jsonHoldsBallots'), 0))
}

/** Rounds of equal names do not write over each other. */
const freeName = (fileName: string, names: Set<string>): string => {
  const [, stem = fileName, end = ''] = /^([^.]*)(\..*)$/s.exec(fileName) ?? []
  let name = fileName
  for (let number = 2; names.has(name); number += 1) name = `${stem}-${number}${end}`
  names.add(name)
  return name
}

/** Whether the work was done. Where it goes on without it, what failed is told under its file; else it fails. */
const telling = async (
  { messages, terminal }: CliContext,
  file: string | null,
  work: () => Promise<void>,
): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (error) {
    if (file === null || !(error instanceof AppError)) throw error
    terminal.err(indented(messages.t('cli:reportNotMade', { file }), 0))
    terminal.err(failureLines(messages.t, error))
    return false
  }
}

/** One browser for many PDFs, started for the first. */
const withPrinter = async <T>(isShared: boolean, work: (printPdf: PrintPdf) => Promise<T>): Promise<T> => {
  if (!isShared) return work(async html => printWithChromium(html, await chromiumPath()))
  let printer: Promise<ChromiumPrinter> | undefined
  try {
    return await work(async html => {
      printer ??= chromiumPath().then(path => openChromiumPrinter(path))
      return (await printer).print(html)
    })
  } finally {
    await (await printer?.catch(() => undefined))?.close()
  }
}

const chromiumPath = async (): Promise<string> => {
  const chromium = await findChromium()
  if (!chromium) throw new AppError('unavailable', 'noBrowserForPdf')
  return chromium
}
