import { join } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import type { DamageRegister } from '../storage/damage-register.ts'
import { fileIn } from '../storage/damaged-name.ts'
import type { DurableFiles } from '../storage/durable-file.ts'
import { errorCode, type FileStat, type FileSystem, isSameVersion, statOrNull } from '../storage/file-system.ts'
import { createKeyedLock } from '../storage/keyed-lock.ts'
import { roundFileName } from '../storage/round-file-name.ts'
import { unchangedOnError } from '../storage/storage-errors.ts'
import type { Stored } from '../storage/stored-form.ts'
import { type Box, boxFromStored, emptyBox, encodeBox } from './ballot-box.ts'

type BoxStoreOptions = {
  /** Where the boxes lie; it is there. */
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  damage: DamageRegister
  /** Asked before every write; rejects where nothing may go into the box of this round any more. */
  mayChange: (roundId: string) => Promise<void>
  /** By which the user knows the round of a damaged box; null where it is not known. */
  titleOf: (roundId: string) => Promise<string | null>
}

type Held = { box: Box; stat: FileStat | null }
type Waiting = { next: (box: Box) => Box; resolve: () => void; reject: (error: unknown) => void }

/**
 * The ballot boxes of a data folder, one file each. One write at a time; what arrives meanwhile goes together into the
 * next. Everybody is told once it is durable, or that nothing has changed. No earlier version and no time is kept: they
 * would tell what came last.
 */
export class BoxStore {
  readonly #options: BoxStoreOptions
  readonly #locked = createKeyedLock()
  readonly #held = new Map<string, Held>()
  readonly #waiting = new Map<string, Waiting[]>()

  constructor(options: BoxStoreOptions) {
    this.#options = options
  }

  read(roundId: string): Promise<Box> {
    return this.#locked(roundId, async () => (await this.#load(roundId)).box)
  }

  /** Changes a box; where `next` throws, or the write fails, nothing has changed. */
  change(roundId: string, next: (box: Box) => Box): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(roundId, [...(this.#waiting.get(roundId) ?? []), { next, resolve, reject }])
      void this.#locked(roundId, () => this.#writeWaiting(roundId))
    })
  }

  /** Runs work while nothing goes into the box, which is looked into only when `read` is called. */
  alone<T>(roundId: string, work: (read: () => Promise<Box>) => Promise<T>): Promise<T> {
    return this.#locked(roundId, () => work(async () => (await this.#load(roundId)).box))
  }

  /** Deletes a box for ever, whether it reads or not. To be called while `alone`. */
  async forget(roundId: string): Promise<void> {
    this.#held.delete(roundId)
    await this.#options.files.remove([this.#pathOf(roundId)])
    this.#options.damage.clearInPlace(fileOf(roundId))
  }

  async #writeWaiting(roundId: string): Promise<void> {
    const group = this.#waiting.get(roundId) ?? []
    this.#waiting.delete(roundId)
    if (group.length === 0) return
    try {
      await this.#options.mayChange(roundId)
      const held = await this.#load(roundId)
      const { box, accepted } = applyAll(held.box, group)
      if (box !== held.box) await this.#save(roundId, held, box)
      for (const { resolve } of accepted) resolve()
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  async #load(roundId: string): Promise<Held> {
    const { damage, fileSystem, titleOf } = this.#options
    const path = this.#pathOf(roundId)
    const held = this.#held.get(roundId)
    const stat = await statOrNull(fileSystem, path)
    if (held && (stat === null || isSameVersion(stat, held.stat))) return held
    this.#held.delete(roundId)
    if (stat === null) return { box: emptyBox, stat }
    const stored = await this.#readFile(path)
    if (stored.ok) {
      damage.clearInPlace(fileOf(roundId))
      const found = { box: stored.value, stat }
      this.#held.set(roundId, found)
      return found
    }
    await damage.report(fileOf(roundId), path, { reason: stored.reason, title: await titleOf(roundId) })
    const isInPlace = (await statOrNull(fileSystem, path)) !== null
    throw new AppError('storage', isInPlace ? 'ballotBoxNotReadable' : 'ballotBoxDamaged')
  }

  async #readFile(path: string): Promise<Stored<Box>> {
    try {
      return boxFromStored(await this.#options.fileSystem.readFile(path))
    } catch (error) {
      if (errorCode(error) === '') throw error
      return { ok: false, reason: 'unreadable' }
    }
  }

  async #save(roundId: string, before: Held, box: Box): Promise<void> {
    const path = this.#pathOf(roundId)
    const bytes = encodeBox(box)
    try {
      this.#held.set(roundId, { box, stat: await this.#write(path, bytes) })
    } catch (error) {
      await this.#takeBack(roundId, before, bytes)
      unchangedOnError(error)
    }
  }

  /** After a failed save: the new file may be complete with only its folder not synced, and was refused all the same. */
  async #takeBack(roundId: string, before: Held, refused: Buffer): Promise<void> {
    const { files, fileSystem } = this.#options
    const path = this.#pathOf(roundId)
    try {
      if (!refused.equals(await fileSystem.readFile(path))) return
      if (before.stat === null) await files.remove([path])
      else this.#held.set(roundId, { box: before.box, stat: await this.#write(path, encodeBox(before.box)) })
    } catch {
      // The disk takes nothing at all; what it holds is looked at again with the next call.
    }
  }

  #write(path: string, bytes: Buffer): Promise<FileStat> {
    return this.#options.files.write(path, bytes, { keepPrevious: false, timeless: true })
  }

  #pathOf(roundId: string): string {
    return join(this.#options.folder, roundFileName(roundId))
  }
}

const fileOf = (roundId: string): string => fileIn('ballots', roundFileName(roundId))

/** The changes one after the other; one that is refused is told so at once and leaves the others alone. */
const applyAll = (before: Box, group: readonly Waiting[]): { box: Box; accepted: Waiting[] } => {
  let box = before
  const accepted: Waiting[] = []
  for (const waiting of group) {
    try {
      box = waiting.next(box)
      accepted.push(waiting)
    } catch (error) {
      waiting.reject(error)
    }
  }
  return { box, accepted }
}
