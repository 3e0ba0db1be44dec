import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../core/app-error.ts'
import type { Backup, Restored, RestorePlan } from '../../core/backups/backup.ts'
import { backupEnding } from '../../core/backups/backup-name.ts'
import { shortestPassphrase } from '../../core/backups/shortest-passphrase.ts'
import { workspaceFileLimit } from '../../core/backups/workspace-file.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { readFileBytes } from '../services/documents/read-text-file.ts'
import { writeWholeFile } from '../services/documents/write-whole-file.ts'
import type { Workspace } from '../services/workspace.ts'
import { type FolderContext, readSecret, withFolder } from './open-folder.ts'
import { planLines } from './plan-lines.ts'
import { indented } from './text-layout.ts'
import type { WorkspaceRequest } from './workspace-program.ts'

type OptionsOf<K extends WorkspaceRequest['kind']> = Extract<WorkspaceRequest, { kind: K }>['options']

/** Works on a whole data folder, which no other Plumbline may have open. */
export const workspace = (context: FolderContext, request: WorkspaceRequest): Promise<number> => {
  switch (request.kind) {
    case 'export':
      return exportTo(context, request.file, request.options)
    case 'import':
      return importFrom(context, request.file, request.options)
    case 'backups':
      return listBackups(context, request.options)
    case 'restore':
      return restore(context, request.name, request.options)
  }
}

const exportTo = async (context: FolderContext, file: string, options: OptionsOf<'export'>): Promise<number> => {
  const { terminal, messages } = context
  const fileName = `plumbline-${new Date().toISOString().slice(0, 10)}${backupEnding}`
  const target = (await statOrNull(file))?.isDirectory() ? join(file, fileName) : file
  if (!options.force && (await statOrNull(target))) throw new AppError('conflict', 'fileExists', { file: target })
  const passphrase = await newPassphrase(context, options)
  const bytes = await withFolder(context, { ...options, mayBeNew: false }, ({ backups }) => backups.export(passphrase))
  const path = await writeWholeFile(target, fileName, bytes, 0o600)
  terminal.out(indented(messages.t('cli:reportWritten', { path }), 0))
  if (passphrase === null) terminal.out(indented(messages.t('cli:exportPlain'), 0))
  return 0
}

/** Null where the file is not to be encrypted. */
const newPassphrase = async (
  { ask, messages: { t } }: FolderContext,
  { encrypt, passphrase: file }: OptionsOf<'export'>,
): Promise<string | null> => {
  if (file === undefined && !encrypt) return null
  const typed = file === undefined ? await ask.secret(t('cli:askNewPassphrase')) : await readSecret(file)
  if (typed === null) throw new AppError('bad-input', 'passphraseNeedsTerminal')
  if (typed.length < shortestPassphrase)
    throw new AppError('bad-input', 'passphraseTooShort', { count: shortestPassphrase })
  if (file === undefined && (await ask.secret(t('cli:askAgain'))) !== typed)
    throw new AppError('bad-input', 'passphrasesDiffer')
  return typed
}

const importFrom = async (context: FolderContext, file: string, options: OptionsOf<'import'>): Promise<number> => {
  const bytes = Buffer.from(await readFileBytes(file, workspaceFileLimit))
  return withFolder(context, { ...options, mayBeNew: true }, async opened => {
    tellFinished(context, opened)
    const { id, plan } = await readAsking(context, opened, bytes, options.passphrase)
    const { replace } = options
    const taken = plan.changes.filter(({ change }) => replace || change === 'added').length
    const { t } = context.messages
    const note = !replace && taken < plan.changes.length ? t('cli:importReplaceHint') : null
    return change(context, { plan, mode: 'merge', taken, note, ...options }, () => opened.backups.import(id, replace))
  })
}

const readAsking = async (
  { ask, messages }: FolderContext,
  { backups }: Workspace,
  bytes: Buffer,
  file: string | undefined,
): Promise<{ id: string; plan: RestorePlan }> => {
  const given = file === undefined ? null : await readSecret(file)
  try {
    return await backups.readFile(bytes, given)
  } catch (error) {
    if (given !== null || !(error instanceof AppError) || error.key !== 'backupNeedsPassphrase') throw error
    const typed = await ask.secret(messages.t('cli:askPassphrase'))
    if (typed === null) throw error
    return await backups.readFile(bytes, typed)
  }
}

const listBackups = (context: FolderContext, options: OptionsOf<'backups'>): Promise<number> =>
  withFolder(context, { ...options, mayBeNew: false }, async opened => {
    const { terminal, messages } = context
    const { t } = messages
    tellFinished(context, opened)
    const backups = await opened.backups.list()
    if (options.json) terminal.json(backups)
    else if (backups.length === 0) terminal.out(indented(t('cli:noBackups'), 0))
    else terminal.out(backups.map(backup => backupLines(t, backup)).join('\n'))
    return 0
  })

/** The name stands on a line of its own, to be copied whole. */
const backupLines = (t: Translate, { name, reason, size }: Backup): string => {
  const kilobytes = t('backups:sizeKilobytes', { size: Math.ceil(size / 1024) })
  return `${name}\n${indented(t('cli:backupLine', { reason: t(`backups:reason_${reason}`), size: kilobytes }), 2)}`
}

const restore = (context: FolderContext, name: string, options: OptionsOf<'restore'>): Promise<number> =>
  withFolder(context, { ...options, mayBeNew: false }, async opened => {
    tellFinished(context, opened)
    if (!(await opened.backups.list()).some(backup => backup.name === name))
      throw new AppError('not-found', 'backupUnknown', { name })
    const plan = await opened.backups.preview(name)
    const asked = { plan, mode: 'restore' as const, taken: plan.changes.length, note: null, ...options }
    return change(context, asked, () => opened.backups.restore(name))
  })

type Asked = {
  plan: RestorePlan
  mode: 'restore' | 'merge'
  /** How many of the changes would be made. */
  taken: number
  note: string | null
  yes: boolean
  dryRun: boolean
}

/** Shows what would change and makes it so where that is wanted; 1 where nobody could be asked, or they said no. */
const change = async (context: FolderContext, asked: Asked, make: () => Promise<Restored>): Promise<number> => {
  const { ask, messages, terminal } = context
  const { t } = messages
  const { plan, mode, taken, note, yes, dryRun } = asked
  const lines = planLines(t, plan, mode)
  if (lines !== '') terminal.out(lines)
  if (note !== null) terminal.out(`\n${indented(note, 0)}`)
  if (taken === 0) {
    terminal.out(indented(t(mode === 'merge' ? 'cli:importNothing' : 'backups:restoreSame'), 0))
    return 0
  }
  if (dryRun) {
    terminal.out(`\n${indented(t('cli:dryRun'), 0)}`)
    return 0
  }
  if (!yes && !/^y(es)?$/i.test((await ask.line(t('cli:askYes', { count: taken })))?.trim() ?? '')) {
    terminal.err(indented(t('cli:notDone'), 0))
    return 1
  }
  const { changes, undo } = await make()
  terminal.out(`\n${indented(t('backups:restored', { count: changes }), 0)}`)
  if (undo !== null) terminal.out(indented(t('cli:wayBack', { name: undo }), 0))
  return 0
}

const tellFinished = ({ messages: { t }, terminal }: FolderContext, { backups }: Workspace): void => {
  const finished = backups.finished()
  if (finished?.outcome === 'stuck') terminal.err(indented(`${t('app:stuckTitle')}. ${t('cli:stuckText')}`, 0))
  if (finished?.outcome !== 'finished') return
  const date = finished.created.slice(0, 10)
  terminal.err(indented(t(`app:restoredText_${finished.mode}`, { date, count: finished.changes }), 0))
  if (finished.undo !== null) terminal.err(indented(t('cli:wayBack', { name: finished.undo }), 0))
}

const statOrNull = (path: string): Promise<Stats | null> => stat(path).catch(() => null)
