import { join } from 'node:path'
import { stageFolder } from '../backups/restore-journal.ts'
import { teamFolders, teamsFile } from '../storage/damaged-name.ts'
import { type DurableFiles, previousOf } from '../storage/durable-file.ts'
import { errorCode, type FileSystem } from '../storage/file-system.ts'
import { decodeSealed, isSealed } from '../storage/sealed-form.ts'
import { decodeStored } from '../storage/stored-form.ts'

/** Where everything lies that is kept of a workspace, with all that is in the folders below. */
const folders = [
  'rounds',
  'questionnaires',
  ...teamFolders,
  'ballots',
  'trash',
  'damaged',
  stageFolder,
  'backups',
] as const
const ballotFolder = 'ballots'

/** The files of the folder itself. They tell whether a folder is encrypted: the first to be so, and the last. */
const signs = [teamsFile, 'index.json', 'portfolio.json', 'migrations.json'] as const

/** `timeless`: no time of the file, nor of its folder, may tell when something was written. */
export type DataFile = { path: string; timeless: boolean }

type Place = { folder: string; fileSystem: FileSystem }

/**
 * Every file of a data folder that holds something of the user: not its lock, the settings, the log, the demo, what
 * Electron keeps there, nor what somebody else has put beside it. What interrupted saves have left is removed.
 */
export const listDataFiles = async (place: Place & { files: DurableFiles }): Promise<DataFile[]> => {
  const { fileSystem, files, folder } = place
  const names = await fileSystem.readdir(folder)
  await files.cleanLeftovers(folder, names)
  const known: ReadonlySet<string> = new Set(signs.flatMap(name => [name, previousOf(name)]))
  const found: DataFile[] = names
    .filter(name => known.has(name))
    .map(name => ({ path: join(folder, name), timeless: false }))
  for (const name of folders) found.push(...(await filesBelow(place, join(folder, name), name === ballotFolder)))
  return found
}

const filesBelow = async (
  place: Place & { files: DurableFiles },
  folder: string,
  timeless: boolean,
): Promise<DataFile[]> => {
  const { fileSystem, files } = place
  const names = await fileSystem.readdir(folder).catch(emptyIfMissing)
  await files.cleanLeftovers(folder, names)
  const found: DataFile[] = []
  for (const name of names.filter(name => !name.startsWith('.'))) {
    const path = join(folder, name)
    const stat = await fileSystem.stat(path).catch(nullIfMissing)
    if (stat?.isDirectory()) found.push(...(await filesBelow(place, path, timeless)))
    else if (stat) found.push({ path, timeless })
  }
  return found
}

/** The id of the key that a folder is encrypted with, by the first of its own files that reads; null where it is plain. */
export const keyIdInSigns = async ({ fileSystem, folder }: Place): Promise<string | null> => {
  for (const name of signs) {
    const bytes = await fileSystem.readFile(join(folder, name)).catch(() => null)
    const id = bytes && keyIdIn(bytes)
    if (id || (bytes && decodeStored(bytes).ok)) return id
  }
  return null
}

/** The id of the key of the first file that is encrypted, wherever it lies; null where none is. */
export const keyIdInFiles = async (place: Place & { files: DurableFiles }): Promise<string | null> => {
  for (const { path } of await listDataFiles(place)) {
    const bytes = await place.fileSystem.readFile(path).catch(() => null)
    const id = bytes && keyIdIn(bytes)
    if (id) return id
  }
  return null
}

const keyIdIn = (bytes: Buffer): string | null => {
  const found = isSealed(bytes) ? decodeSealed(bytes) : null
  return found?.ok ? found.sealed.key : null
}

const emptyIfMissing = (error: unknown): string[] => {
  if (errorCode(error) === 'ENOENT') return []
  throw error
}

const nullIfMissing = (error: unknown): null => {
  if (errorCode(error) === 'ENOENT') return null
  throw error
}
