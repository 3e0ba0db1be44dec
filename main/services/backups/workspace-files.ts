import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createBreather } from '../storage/breather.ts'
import { teamFolders, teamsFile } from '../storage/damaged-name.ts'
import { errorCode, type FileSystem } from '../storage/file-system.ts'
import { roundFilePattern } from '../storage/round-file-name.ts'

/** A data folder and how to get at it. */
export type Place = { folder: string; fileSystem: FileSystem }

/** A file of a workspace: `rounds/<name>` and the like, always with a slash. */
export type WorkspaceFile = { path: string; bytes: Buffer }

/**
 * What a backup holds: rounds, teams, own questionnaires, and what is kept of teams. Not ballots and their keys: a copy
 * of them would outlive the promise that they are gone, and two copies would tell which ballots came in between. Not
 * what was deleted, nor caches and what belongs to this machine.
 */
export const backedUpFolders = ['rounds', 'questionnaires', ...teamFolders] as const

const inFolder = new RegExp(`^(?:${backedUpFolders.join('|')})/(.+)$`)

/** Whether a path may stand in a backup; one from elsewhere leads nowhere else. */
export const isWorkspacePath = (path: string): boolean =>
  path === teamsFile || roundFilePattern.test(inFolder.exec(path)?.[1] ?? '')

/** The paths of everything that a backup holds, sorted. */
export const listWorkspaceFiles = async ({ folder, fileSystem }: Place): Promise<string[]> => {
  const paths: string[] = (await namesIn(fileSystem, folder)).filter(name => name === teamsFile)
  for (const place of backedUpFolders) {
    const names = await namesIn(fileSystem, join(folder, place))
    paths.push(...names.filter(name => roundFilePattern.test(name)).map(name => `${place}/${name}`))
  }
  return paths.sort()
}

/** Stands for the present content, by the files' sizes and times: 16 hex digits. */
export const stateOf = async ({ folder, fileSystem }: Place, paths: readonly string[]): Promise<string> => {
  const breathe = createBreather()
  const hash = createHash('sha256')
  for (const path of paths) {
    await breathe()
    hash.update(`${path}:${versionOf(fileSystem, join(folder, path))}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The files one after the other; one that went meanwhile, or cannot be read, is left out. */
export async function* readWorkspaceFiles(
  { folder, fileSystem }: Place,
  paths: readonly string[],
): AsyncGenerator<WorkspaceFile> {
  const breathe = createBreather()
  for (const path of paths) {
    await breathe()
    const bytes = await fileSystem.readFile(join(folder, path)).catch(nullIfUnreadable)
    if (bytes) yield { path, bytes }
  }
}

const versionOf = (fileSystem: FileSystem, path: string): string => {
  try {
    const { size, mtimeMs } = fileSystem.statSync(path)
    return `${size}:${mtimeMs}`
  } catch {
    return 'gone'
  }
}

/** The names in a folder; none where it is not there. */
export const namesIn = async (fileSystem: FileSystem, folder: string): Promise<string[]> => {
  try {
    return await fileSystem.readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

const nullIfUnreadable = (error: unknown): null => {
  if (errorCode(error) !== '') return null
  throw error
}
