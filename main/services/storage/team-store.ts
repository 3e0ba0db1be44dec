import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../core/app-error.ts'
import { type Team, teamSchema } from '../../../core/round.ts'
import type { DamageRegister } from './damage-register.ts'
import { teamsFile } from './damaged-name.ts'
import type { DurableFiles } from './durable-file.ts'
import { errorCode, type FileStat, type FileSystem, isSameVersion, statOrNull } from './file-system.ts'
import { hasOnlyLaterFields } from './later-fields.ts'
import { bringUpToDate } from './migrations/bring-up-to-date.ts'
import { createSaveQueue, type SaveQueue } from './save-queue.ts'
import { unchangedOnError } from './storage-errors.ts'
import { decodeStored, encodeStored, type Stored } from './stored-form.ts'

const storedTeamSchema = teamSchema.extend({ removed: z.literal(true).optional() })
/** A removed team stays, marked, and takes its rounds out of every list with it. */
export type StoredTeam = z.infer<typeof storedTeamSchema>

const version = 1
const teamsSchema = z.strictObject({
  format: z.literal('plumbline/teams'),
  version: z.literal(version),
  teams: z.array(storedTeamSchema),
})
const newerSchema = z.looseObject({ format: z.literal('plumbline/teams'), version: z.int().gt(version) })

/** The teams in a stored file. */
export const teamsFromStored = (bytes: Buffer): Stored<StoredTeam[]> => {
  const content = decodeStored(bytes)
  if (!content.ok) return content
  const parsed = teamsSchema.safeParse(bringUpToDate(content.value))
  if (parsed.success) return { ok: true, value: parsed.data.teams }
  const isNewer = newerSchema.safeParse(content.value).success || hasOnlyLaterFields(parsed.error)
  return { ok: false, reason: isNewer ? 'newer-version' : 'not-a-round' }
}

export const encodeTeams = (teams: readonly StoredTeam[]): Buffer =>
  encodeStored({ format: 'plumbline/teams', version, teams })

type TeamStoreOptions = {
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  damage: DamageRegister
  onSavedLate: () => void
  retryAfterMs: number
}

/** The teams of a data folder, in one file. */
export type TeamStore = {
  /** True where there was no file of teams yet. */
  isNew: boolean
  all: () => readonly StoredTeam[]
  /** Changes the list; if that cannot be saved, the change is kept in memory and tried again. */
  change: (next: (teams: readonly StoredTeam[]) => readonly StoredTeam[]) => Promise<void>
  /** Changes the list to one that lies in a file already, which `place` puts in the place of the present one. */
  changeFile: (teams: readonly StoredTeam[], place: () => Promise<void>) => Promise<void>
  /** Adds a team; if that cannot be saved, nothing has changed. */
  add: (team: Team) => Promise<void>
  /** Adds the teams of the version before the damaged one to those made since. */
  restorePrevious: () => Promise<void>
  flush: () => Promise<void>
  close: () => Promise<void>
}

export const openTeamStore = async (options: TeamStoreOptions): Promise<TeamStore> => {
  const path = join(options.folder, teamsFile)
  const found = await readTeams(options, path)
  let known = found.stat
  let made: { teams: readonly StoredTeam[]; place: () => Promise<void> } | null = null
  const queue = createSaveQueue<readonly StoredTeam[]>({
    value: found.teams,
    write: async teams => {
      const stat = await statOrNull(options.fileSystem, path)
      if (stat && !isSameVersion(stat, known)) await readTeams(options, path, 'clear-unless-newer')
      // What was changed after it was made is saved in the usual way.
      if (made?.teams === teams) {
        await made.place()
        known = await statOrNull(options.fileSystem, path)
      } else known = await options.files.write(path, encodeTeams(teams))
      made = null
    },
    onSavedLate: options.onSavedLate,
    retryAfterMs: options.retryAfterMs,
  })
  return {
    isNew: found.isMissing,
    all: queue.value,
    change: queue.change,
    changeFile: (teams, place) => {
      made = { teams, place }
      return queue.change(() => teams)
    },
    add: team => addTeam(queue, team),
    restorePrevious: async () => {
      const stored = teamsFromStored(await options.damage.previousBytes(teamsFile))
      if (!stored.ok) throw new AppError('not-found', 'previousNotThere', { file: teamsFile })
      const previous = stored.value
      // Asked for in so many words: here even the file of a newer Plumbline makes room.
      if (known === null) await readTeams(options, path, 'clear')
      await queue.change(teams => [...previous.filter(({ id }) => !teams.some(team => team.id === id)), ...teams])
      await options.damage.dismiss(teamsFile)
    },
    flush: queue.flush,
    close: async () => {
      await queue.flush()
      queue.stop()
    },
  }
}

const addTeam = async (queue: SaveQueue<readonly StoredTeam[]>, team: Team): Promise<void> => {
  try {
    await queue.change(teams => [...teams, team])
  } catch (error) {
    queue.amend(teams => teams.filter(({ id }) => id !== team.id))
    unchangedOnError(error)
  }
}

type FoundTeams = { teams: StoredTeam[]; stat: FileStat | null; isMissing: boolean }

/**
 * Reads the file; one that does not read is listed as damaged, and moved away if it is to be written over. That of a newer
 * Plumbline is not.
 */
const readTeams = async (
  { damage, fileSystem }: TeamStoreOptions,
  path: string,
  then: 'leave' | 'clear' | 'clear-unless-newer' = 'leave',
): Promise<FoundTeams> => {
  const stat = await statOrNull(fileSystem, path)
  if (stat === null) return { teams: [], stat, isMissing: true }
  const stored = await readStored(fileSystem, path)
  if (stored.ok) return { teams: stored.value, stat, isMissing: false }
  if (then === 'clear-unless-newer' && stored.reason === 'newer-version')
    throw new AppError('storage', 'fileNewer', { file: teamsFile })
  const found = { reason: stored.reason, title: null }
  await (then === 'leave' ? damage.report(teamsFile, path, found) : damage.setAside(teamsFile, path, found))
  return { teams: [], stat: null, isMissing: false }
}

const readStored = async (fileSystem: FileSystem, path: string): Promise<Stored<StoredTeam[]>> => {
  try {
    return teamsFromStored(await fileSystem.readFile(path))
  } catch (error) {
    if (errorCode(error) === '') throw error
    return { ok: false, reason: 'unreadable' }
  }
}
