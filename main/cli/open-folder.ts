import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { AppError } from '../../core/app-error.ts'
import { readRecoveryKey } from '../../core/protection/recovery-key.ts'
import { readTextFile } from '../services/documents/read-text-file.ts'
import { FolderProtection } from '../services/protection/folder-protection.ts'
import { createQuestionnaireLibrary } from '../services/questionnaire-library.ts'
import { nodeFileSystem } from '../services/storage/file-system.ts'
import { openWorkspace, type Workspace } from '../services/workspace.ts'
import type { Ask } from './ask.ts'
import type { CliContext } from './cli-context.ts'
import { indented } from './text-layout.ts'

export type FolderContext = CliContext & { dataFolder: string; ask: Ask }

type FolderOptions = {
  /** A file with the passphrase or the recovery key of an encrypted folder. */
  unlock?: string
  /** Whether a folder that is not there is made. */
  mayBeNew: boolean
}

/** Opens the data folder for one piece of work, says which it is, and closes it whatever comes of the work. */
export const withFolder = async <T>(
  context: FolderContext,
  options: FolderOptions,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> => {
  const { dataFolder, messages, terminal } = context
  const isThere = await stat(dataFolder).then(
    () => true,
    () => false,
  )
  if (!isThere && !options.mayBeNew) throw new AppError('not-found', 'folderNotFound', { folder: dataFolder })
  terminal.err(indented(messages.t('cli:servingData', { folder: dataFolder }), 0))
  const workspace = await openUnlocked(context, options)
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

const openUnlocked = async (context: FolderContext, { unlock }: FolderOptions): Promise<Workspace> => {
  const nothing = (): void => undefined
  const protection = new FolderProtection({
    folder: context.dataFolder,
    fileSystem: nodeFileSystem,
    guard: undefined,
    onProgress: nothing,
    onUnfinished: nothing,
  })
  try {
    return await openOnce(context, protection)
  } catch (error) {
    if (!(error instanceof AppError) || error.key !== 'folderLocked') throw error
    const typed = await secretFor(context, unlock)
    if (typed === null) throw new AppError('forbidden', 'folderLockedHere', error.params)
    await protection.unlock(readRecoveryKey(typed).ok ? 'recovery-key' : 'passphrase', typed)
    return await openOnce(context, protection)
  }
}

const openOnce = ({ dataFolder, folders, messages }: FolderContext, protection: FolderProtection): Promise<Workspace> =>
  openWorkspace({
    kind: 'own',
    folder: dataFolder,
    version: folders.version,
    program: messages.t('cli:program'),
    fileSystem: nodeFileSystem,
    protection,
    shipped: createQuestionnaireLibrary(folders.questionnaires),
    announce: () => undefined,
    announceNowAndThen: () => undefined,
    keyGuard: undefined,
    clock: () => new Date(),
    newId: randomUUID,
    t: messages.t,
  })

const secretFor = async ({ ask, messages }: FolderContext, unlock: string | undefined): Promise<string | null> =>
  unlock === undefined ? ask.secret(messages.t('cli:askUnlock')) : await readUnlocking(unlock)

/** The recovery key is found wherever it stands, so that the file which Plumbline saved it in can be given as it is. */
const readUnlocking = async (file: string): Promise<string> => {
  const lines = (await readTextFile(file)).split(/\r?\n/)
  return lines.find(line => readRecoveryKey(line).ok) ?? (await readSecret(file))
}

/** A secret stands on the first line of its file. */
export const readSecret = async (file: string): Promise<string> => {
  const line = (await readTextFile(file)).split(/\r?\n/, 1)[0] ?? ''
  if (line === '') throw new AppError('bad-input', 'secretFileEmpty', { file })
  return line
}
