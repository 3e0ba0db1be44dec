import { setImmediate } from 'node:timers/promises'
import type { i18n } from 'i18next'
import type { Handlers, ParsedInput } from '../../../core/contract/contract.ts'
import type { ReportStep } from '../../../core/contract/report-step.ts'
import type { Delivery } from '../../../core/contract/shapes.ts'
import type { Host } from '../host.ts'
import type { SettingsStore } from '../settings.ts'
import type { Workspace } from '../workspace.ts'
import { brandingOf } from './kept-branding.ts'
import { makeReport, previewHtml, type ReportRequest } from './make-report.ts'
import { createRunningExports } from './running-exports.ts'

type Parts = { host: Host; settings: SettingsStore; messages: i18n }
type Use = <T>(work: (workspace: Workspace) => Promise<T>) => Promise<T>
type Asked = ParsedInput<'reports.preview'>
type ReportCalls = 'damage.look' | 'reports.preview' | 'reports.export' | 'reports.cancel'
type Course = { signal: AbortSignal; onStep: (step: ReportStep) => void }

/** Reports on the rounds of the open workspace, and on those that can only be read. */
export const reportHandlers = (parts: Parts, use: Use): Pick<Handlers, ReportCalls> => {
  const { run, cancel } = createRunningExports()
  const { emit } = parts.host
  return {
    'reports.preview': asked =>
      use(async workspace => ({ html: await previewHtml(await request(parts, workspace, asked)) })),
    'damage.look': ({ file }) =>
      use(async ({ damage }) => {
        const round = await damage.look(file)
        const branding = brandingOf(parts.settings.read())
        const html = await previewHtml({
          round,
          earlierRounds: [],
          messages: parts.messages,
          ...(branding && { branding }),
        })
        return { title: round.title, html }
      }),
    'reports.export': ({ exportId, ...asked }) =>
      run(exportId, signal => {
        const onStep = (step: ReportStep) => {
          if (exportId !== undefined) emit({ name: 'reports.step', payload: { exportId, step } })
        }
        return use(workspace => deliver(parts, workspace, asked, { signal, onStep }))
      }),
    'reports.cancel': ({ exportId }) => {
      cancel(exportId)
      return {}
    },
  }
}

const request = async (
  { messages, settings }: Parts,
  { rounds }: Workspace,
  { id, audience, paper, scope }: Asked,
): Promise<ReportRequest> => {
  const round = await rounds.read(id)
  const earlierRounds = (await rounds.readTeam(round.team.id)).filter(other => other.id !== id)
  const branding = brandingOf(settings.read())
  return { round, earlierRounds, messages, audience, paper, scope, ...(branding && { branding }) }
}

const deliver = async (
  parts: Parts,
  workspace: Workspace,
  { format, ...asked }: Omit<ParsedInput<'reports.export'>, 'exportId'>,
  { signal, onStep }: Course,
): Promise<Delivery> => {
  const { host } = parts
  if (format === 'pdf' && host.pdf === 'print-dialog') return { kind: 'print-dialog' }
  const begin = async (step: ReportStep): Promise<void> => {
    onStep(step)
    // Writing keeps the program busy: what was told goes out first, and who wants to stop is heard.
    await setImmediate()
    signal.throwIfAborted()
  }
  await begin('reading')
  const wanted = await request(parts, workspace, asked)
  await begin('writing')
  const printPdf = async (html: string): Promise<Uint8Array> => {
    await begin('printing')
    return host.printPdf(html, signal)
  }
  const file = await makeReport({ ...wanted, format, host: { printPdf } })
  await begin('keeping')
  return host.deliver(file)
}
