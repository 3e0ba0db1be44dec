import { join } from 'node:path'
import type { z } from 'zod'
import { AppError } from '../../../core/app-error.ts'
import type { DamageRegister } from './damage-register.ts'
import { fileIn, type TeamFolder } from './damaged-name.ts'
import type { DurableFiles } from './durable-file.ts'
import { ensureFolder, errorCode, type FileStat, type FileSystem, isSameVersion, statOrNull } from './file-system.ts'
import { createKeyedLock } from './keyed-lock.ts'
import { hasOnlyLaterFields } from './later-fields.ts'
import { bringUpToDate } from './migrations/bring-up-to-date.ts'
import { roundFileName, roundFilePattern } from './round-file-name.ts'
import { unchangedOnError } from './storage-errors.ts'
import { decodeStored, encodeStored, type Stored } from './stored-form.ts'

/** One kind of what is kept for a team beside its rounds. */
export type TeamRecordKind<T extends { team: string }> = {
  folder: TeamFolder
  schema: z.ZodType<T>
  empty: (teamId: string) => T
}

type RecordsOptions<T extends { team: string }> = {
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  damage: DamageRegister
  kind: TeamRecordKind<T>
}

/** The record in a stored file, checked in full. One under another's name is not taken. */
export const recordFromStored = <T extends { team: string }>(
  { schema }: Pick<TeamRecordKind<T>, 'schema'>,
  bytes: Buffer,
  name: string,
): Stored<T> => {
  const content = decodeStored(bytes)
  if (!content.ok) return content.reason === 'not-a-round' ? notOne : content
  const parsed = schema.safeParse(bringUpToDate(content.value))
  if (parsed.success) return roundFileName(parsed.data.team) === name ? { ok: true, value: parsed.data } : notOne
  return isNewer(content.value) || hasOnlyLaterFields(parsed.error) ? { ok: false, reason: 'newer-version' } : notOne
}

const notOne = { ok: false, reason: 'not-a-record' } as const

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'version' in value && Number(value.version) > 1

/** Opens one kind of record of a data folder. */
export const openTeamRecords = async <T extends { team: string }>(
  options: RecordsOptions<T>,
): Promise<TeamRecords<T>> => {
  const { files, fileSystem, kind } = options
  const folder = join(options.folder, kind.folder)
  await ensureFolder(fileSystem, folder)
  await files.cleanLeftovers(folder, await fileSystem.readdir(folder))
  return new TeamRecords({ ...options, folder })
}

type Held<T> = { record: T; stat: FileStat }

/** What is kept for each team, one file each, read when it is asked for. What it acknowledges is on the disk. */
export class TeamRecords<T extends { team: string }> {
  readonly #options: RecordsOptions<T>
  readonly #held = new Map<string, Held<T>>()
  readonly #locked = createKeyedLock()

  constructor(options: RecordsOptions<T>) {
    this.#options = options
  }

  /** The record of a team; an empty one where nothing is kept yet, or where it does not read (it is listed then). */
  read(teamId: string): Promise<T> {
    const name = roundFileName(teamId)
    return this.#locked(name, async () => (await this.#look(name)) ?? this.#options.kind.empty(teamId))
  }

  /** Changes a team's record; if that cannot be saved, nothing has changed. */
  change(teamId: string, next: (record: T) => T): Promise<T> {
    const name = roundFileName(teamId)
    return this.#locked(name, async () => {
      const before = (await this.#look(name)) ?? this.#options.kind.empty(teamId)
      const record = next(before)
      if (record !== before) await this.#save(name, record)
      return record
    }).catch(unchangedOnError)
  }

  /** The bytes of a file with this record, checked once more; null stands for an empty one. */
  encode(teamId: string, record: unknown): Buffer {
    const { schema, empty } = this.#options.kind
    return encodeStored(record === null ? empty(teamId) : schema.parse(record))
  }

  /** Runs work that gives the file of a team another content, while nobody else uses it. */
  changeFile(teamId: string, work: () => Promise<void>): Promise<void> {
    return this.#locked(roundFileName(teamId), work)
  }

  /** Brings back the version before the damaged one, which stays set aside. `name` is the file's. */
  restorePrevious(name: string): Promise<void> {
    const { damage, kind } = this.#options
    const file = fileIn(kind.folder, name)
    return this.#locked(name, async () => {
      const previous = recordFromStored(kind, await damage.previousBytes(file), name)
      if (!previous.ok) throw new AppError('not-found', 'previousNotThere', { file })
      if (await this.#look(name)) throw new AppError('conflict', 'recordAlreadyHere')
      await this.#save(name, previous.value)
      await damage.dismiss(file)
    }).catch(unchangedOnError)
  }

  /** Looks at every file that was not read yet, so that damage is known. */
  async verified(): Promise<void> {
    const { fileSystem, folder } = this.#options
    for (const name of (await fileSystem.readdir(folder)).filter(entry => roundFilePattern.test(entry)))
      await this.#locked(name, () => this.#look(name))
  }

  /** What the file holds now; null where there is none or it does not read. */
  async #look(name: string): Promise<T | null> {
    const { damage, fileSystem, kind } = this.#options
    const path = this.#pathOf(name)
    const stat = await statOrNull(fileSystem, path)
    const held = this.#held.get(name)
    if (held && stat && isSameVersion(stat, held.stat)) return held.record
    this.#held.delete(name)
    if (!stat) return null
    const stored = await this.#read(name)
    if (!stored.ok) {
      await damage.report(fileIn(kind.folder, name), path, { reason: stored.reason, title: null })
      return null
    }
    damage.clearInPlace(fileIn(kind.folder, name))
    this.#held.set(name, { record: stored.value, stat })
    return stored.value
  }

  async #read(name: string): Promise<Stored<T>> {
    try {
      return recordFromStored(this.#options.kind, await this.#options.fileSystem.readFile(this.#pathOf(name)), name)
    } catch (error) {
      if (errorCode(error) === '') throw error
      return { ok: false, reason: 'unreadable' }
    }
  }

  async #save(name: string, record: T): Promise<void> {
    const { fileSystem, files, kind } = this.#options
    const path = this.#pathOf(name)
    // What may read another day, or in a newer Plumbline, is never written over; what is wrong has been moved away.
    if (!this.#held.has(name) && (await statOrNull(fileSystem, path)))
      throw new AppError('storage', 'recordNotReadable', { file: fileIn(kind.folder, name) })
    const before = this.#held.get(name)
    const bytes = encodeStored(record)
    try {
      this.#held.set(name, { record, stat: await files.write(path, bytes) })
    } catch (error) {
      await this.#takeBack(name, bytes, before)
      throw error
    }
  }

  /** After a failed save: the new file may be complete with only its folder not synced, and was refused all the same. */
  async #takeBack(name: string, refused: Buffer, before: Held<T> | undefined): Promise<void> {
    const { files, fileSystem } = this.#options
    const path = this.#pathOf(name)
    try {
      if (!refused.equals(await fileSystem.readFile(path))) return
      if (!before) await files.remove([path])
      else await files.write(path, encodeStored(before.record), { keepPrevious: false })
    } catch {
      // The disk takes nothing at all; what it holds is looked at again with the next call.
    }
  }

  #pathOf(name: string): string {
    return join(this.#options.folder, name)
  }
}
