import type { i18n } from 'i18next'
import type { Handlers, ParsedInput } from '../../../core/contract/contract.ts'
import type { Delivery } from '../../../core/contract/shapes.ts'
import type { Host } from '../host.ts'
import type { SettingsStore } from '../settings.ts'
import type { Workspace } from '../workspace.ts'
import { brandingOf } from './kept-branding.ts'
import { makeReport, previewHtml, type ReportRequest } from './make-report.ts'

type Parts = { host: Host; settings: SettingsStore; messages: i18n }
type Use = <T>(work: (workspace: Workspace) => Promise<T>) => Promise<T>
type Asked = ParsedInput<'reports.preview'>

/** Reports on the rounds of the open workspace. */
export const reportHandlers = (parts: Parts, use: Use): Pick<Handlers, 'reports.preview' | 'reports.export'> => ({
  'reports.preview': asked =>
    use(async workspace => ({ html: await previewHtml(await request(parts, workspace, asked)) })),
  'reports.export': asked => use(workspace => deliver(parts, workspace, asked)),
})

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
  { format, ...asked }: ParsedInput<'reports.export'>,
): Promise<Delivery> => {
  const { host } = parts
  if (format === 'pdf' && host.pdf === 'print-dialog') return { kind: 'print-dialog' }
  return host.deliver(await makeReport({ ...(await request(parts, workspace, asked)), format, host }))
}
