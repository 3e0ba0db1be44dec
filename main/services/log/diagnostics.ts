import { arch, platform, release, totalmem } from 'node:os'
import type { Host } from '../host.ts'
import type { SettingsStore } from '../settings.ts'
import type { Workspace } from '../workspace.ts'
import type { LogFile } from './log-file.ts'

type DiagnosticsParts = {
  host: Pick<Host, 'kind' | 'version' | 'pdf'>
  settings: Pick<SettingsStore, 'read' | 'recovered'>
  log: Pick<LogFile, 'tail'>
  workspace: Workspace
}

const logLines = 200

/**
 * What helps somebody else to find a fault: versions, numbers, codes. No path, since paths name people, and nothing that
 * was typed. The user reads it before it goes anywhere.
 */
export const diagnosticsText = async ({ host, settings, log, workspace }: DiagnosticsParts): Promise<string> => {
  const [teams, damaged, backups] = [
    await workspace.teams.list(),
    await workspace.damage.list(),
    await workspace.backups.list(),
  ]
  const { colorScheme, textSize } = settings.read()
  const facts: [string, string | number | boolean][] = [
    ['Plumbline', host.version],
    ['Host', host.kind],
    ['PDF', host.pdf],
    ['Node', process.versions.node],
    ['Electron', process.versions.electron ?? 'none'],
    ['System', `${platform()} ${release()} ${arch()}`],
    ['Memory (GB)', Math.round(totalmem() / 1024 ** 3)],
    ['Workspace', workspace.kind],
    ['Teams', teams.length],
    ['Rounds', teams.reduce((sum, { rounds }) => sum + rounds, 0)],
    ['Files that did not read', damaged.map(({ file, reason }) => `${kindOf(file)} ${reason}`).join(', ') || 'none'],
    ['Backups', backups.length],
    ['Newest backup', backups[0]?.created ?? 'none'],
    ['Colours, text', `${colorScheme}, ${textSize}`],
    ['Settings did not read, in use', settings.recovered ?? 'no'],
  ]
  const lines = facts.map(([name, value]) => `${name}: ${value}`)
  return [...lines, '', 'Log:', ...(await log.tail(logLines))].join('\n')
}

/** The folder of a file; its name may have been given by somebody. */
const kindOf = (file: string): string => (file.includes('/') ? file.replace(/\/.*$/, '') : 'teams')
