import { join } from 'node:path'
import { z } from 'zod'
import { teamsFile } from '../damaged-name.ts'
import type { DurableFiles } from '../durable-file.ts'
import { errorCode, type FileSystem } from '../file-system.ts'
import { roundFilePattern } from '../round-file-name.ts'
import { decodeStored, encodeStored } from '../stored-form.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import type { MigratedFormat, Migration } from './migration.ts'
import { migrations } from './migrations.ts'

/** Where content of each format lies. The index is a cache: it is brought up to date as it is read. */
const foldersOf: Record<Exclude<MigratedFormat, 'plumbline/index' | 'plumbline/teams'>, readonly string[]> = {
  'plumbline/round': ['rounds', 'trash'],
  'plumbline/questionnaire': ['questionnaires', 'trash/questionnaires', 'rounds', 'trash'],
  'plumbline/services': ['services'],
  'plumbline/delivery': ['delivery'],
  'plumbline/reviews': ['reviews'],
  'plumbline/ballot-box': ['ballots'],
}

const noteFile = 'migrations.json'
const noteSchema = z.strictObject({
  format: z.literal('plumbline/migrations'),
  version: z.literal(1),
  done: z.array(z.int()),
})

type FolderOptions = {
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  /** Keeps everything as it is now; the folder is not touched where that fails. */
  backUp: () => Promise<void>
  steps?: readonly Migration[]
}

/**
 * Brings the files of a data folder, which nobody else uses, to the formats of this version: a backup first, then file by
 * file, each durably with the version before beside it, and last a note that it is done. Cut off anywhere, the next start
 * does the rest: a file that is up to date is left alone. So is one that is newer, or does not read.
 */
export const migrateFolder = async (options: FolderOptions): Promise<{ migrated: number }> => {
  const { backUp, files, folder, steps = migrations } = options
  const done = await readDone(options)
  const waiting = steps.filter(({ format, number }) => format !== 'plumbline/index' && !done.includes(number))
  if (waiting.length === 0) return { migrated: 0 }
  const paths = await pathsFor(options, waiting)
  if (paths.length > 0) await backUp()
  let migrated = 0
  for (const path of paths) if (await migrateFile(options, path, steps)) migrated += 1
  const note = { format: 'plumbline/migrations', version: 1, done: steps.map(({ number }) => number) }
  await files.write(join(folder, noteFile), encodeStored(note), { keepPrevious: false })
  return { migrated }
}

const readDone = async ({ fileSystem, folder }: FolderOptions): Promise<number[]> => {
  // A note that does not read, or may not be read, costs one look at every file.
  const bytes = await fileSystem.readFile(join(folder, noteFile)).catch(() => null)
  const stored = bytes && decodeStored(bytes)
  return noteSchema.safeParse(stored?.ok ? stored.value : null).data?.done ?? []
}

const pathsFor = async ({ fileSystem, folder }: FolderOptions, waiting: readonly Migration[]): Promise<string[]> => {
  const paths = new Set<string>()
  for (const { format } of waiting) {
    if (format === 'plumbline/index') continue
    for (const place of format === 'plumbline/teams' ? [] : foldersOf[format]) {
      const names = (await fileSystem.readdir(join(folder, place)).catch(nullIfMissing)) ?? []
      // In the trash a file may lie on another of its name, marked by a number.
      for (const name of names)
        if (roundFilePattern.test(name.replace(/~\d+/, ''))) paths.add(join(folder, place, name))
    }
    if (format === 'plumbline/teams') paths.add(join(folder, teamsFile))
  }
  return [...paths]
}

const migrateFile = async (
  { fileSystem, files, folder }: FolderOptions,
  path: string,
  steps: readonly Migration[],
): Promise<boolean> => {
  // A file that cannot be read now is brought up to date when it is read.
  const bytes = await fileSystem.readFile(path).catch(() => null)
  const stored = bytes && decodeStored(bytes)
  if (!stored?.ok) return false
  const content = bringUpToDate(stored.value, steps)
  if (content === stored.value) return false
  // A ballot box keeps no earlier version and no time: they would tell what came last.
  const isBox = path.startsWith(join(folder, 'ballots'))
  await files.write(path, encodeStored(content), { keepPrevious: !isBox, timeless: isBox })
  return true
}

const nullIfMissing = (error: unknown): null => {
  if (errorCode(error) === 'ENOENT') return null
  throw error
}
