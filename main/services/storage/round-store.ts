import { join } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import type { DamageRegister } from './damage-register.ts'
import { type DurableFiles, previousOf } from './durable-file.ts'
import { ensureFolder, type FileSystem } from './file-system.ts'
import { createKeyedLock } from './keyed-lock.ts'
import { OpenRounds } from './open-rounds.ts'
import { roundFileName } from './round-file-name.ts'
import { fileOf, RoundFiles } from './round-files.ts'
import { openRoundIndex, type RoundIndex } from './round-index.ts'
import { unchangedOnError } from './storage-errors.ts'
import { encodeStored } from './stored-form.ts'
import { createTrash, type Trash } from './trash.ts'

type RoundStoreOptions = {
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  damage: DamageRegister
  /** Told when something changed without being asked for: a late save, a file changed from outside. */
  onChange: () => void
  memoryLimit?: number
  retryAfterMs?: number
  indexAfterMs?: number
}

const megabyte = 1024 * 1024

export const openRoundStore = async (options: RoundStoreOptions): Promise<RoundStore> => {
  const { files, fileSystem, damage, onChange } = options
  const folder = join(options.folder, 'rounds')
  const trashFolder = join(options.folder, 'trash')
  await ensureFolder(fileSystem, folder)
  await ensureFolder(fileSystem, trashFolder)
  await files.cleanLeftovers(trashFolder, await fileSystem.readdir(trashFolder))
  const roundFiles = new RoundFiles({ folder, fileSystem, damage })
  const index = await openRoundIndex({
    path: join(options.folder, 'index.json'),
    roundsFolder: folder,
    fileSystem,
    files,
    onDamaged: (name, title) => store.reportIfDamaged(name, title),
    onChange,
    writeAfterMs: options.indexAfterMs ?? 2000,
  })
  const rounds = new OpenRounds({
    folder,
    files,
    roundFiles,
    index,
    onSavedLate: onChange,
    memoryLimit: options.memoryLimit ?? 64 * megabyte,
    retryAfterMs: options.retryAfterMs ?? 5000,
  })
  const trash = createTrash({
    folder: trashFolder,
    fileSystem,
    files,
    onDamaged: (name, path, reason) => damage.report(fileOf(name), path, { reason, title: null }),
  })
  const store = new RoundStore({ folder, files, damage, roundFiles, index, rounds, trash })
  index.verify()
  return store
}

type RoundStoreParts = {
  folder: string
  files: DurableFiles
  damage: DamageRegister
  roundFiles: RoundFiles
  index: RoundIndex
  rounds: OpenRounds
  trash: Trash
}

/** Every round of a data folder, one file each. What it acknowledges is on the disk. */
export class RoundStore {
  readonly #parts: RoundStoreParts
  readonly #locked = createKeyedLock()

  constructor(parts: RoundStoreParts) {
    this.#parts = parts
  }

  /** Newest first. */
  list(): Promise<RoundSummary[]> {
    return this.#parts.index.list()
  }

  /** Names the state of a round's file: another one after every save. Null where no such round is known. */
  version(id: string): string | null {
    const entry = this.#parts.index.entry(roundFileName(id))
    return entry ? `${entry.size}:${entry.mtimeMs}` : null
  }

  read(id: string): Promise<Round> {
    return this.#locked(roundFileName(id), () => this.#parts.rounds.use(id, queue => queue.value()))
  }

  /** Takes in a round with an id that is not there yet; if it cannot be saved, nothing has changed. */
  add(round: Round): Promise<void> {
    const { files, index, roundFiles, rounds } = this.#parts
    const name = roundFileName(round.id)
    return this.#locked(name, async () => {
      await this.#refuseIfThere(round.id)
      // Before the attempt: what cannot be moved out of the way is not what a failed attempt has left.
      await roundFiles.clearWay(name, undefined)
      try {
        rounds.take(round, await rounds.save(round))
      } catch (error) {
        // The file may be complete with only its folder not synced: what was refused must not appear later.
        await files.remove([this.#pathOf(name)]).catch(() => undefined)
        index.delete(name)
        throw error
      }
    }).catch(unchangedOnError)
  }

  /** Changes a round; if that cannot be saved, the change is kept in memory and tried again. */
  async change(id: string, next: (round: Round) => Round): Promise<Round> {
    const { queue, saved } = await this.#locked(roundFileName(id), () =>
      this.#parts.rounds.use(id, opened => ({ queue: opened, saved: opened.change(next) })),
    )
    await saved
    return queue.value()
  }

  /** Changes a round; if that cannot be saved, nothing has changed: `undo` takes the change back in memory too. */
  async changeOrUndo(id: string, next: (round: Round) => Round, undo: (round: Round) => Round): Promise<Round> {
    const { queue, saved } = await this.#locked(roundFileName(id), () =>
      this.#parts.rounds.use(id, opened => ({ queue: opened, saved: opened.change(next) })),
    )
    try {
      await saved
    } catch (error) {
      queue.amend(undo)
      unchangedOnError(error)
    }
    return queue.value()
  }

  /** Runs work that gives the file of a round another content, or takes it away, and takes up what is there then. */
  changeFile(id: string, work: () => Promise<void>): Promise<void> {
    const { index, rounds } = this.#parts
    const name = roundFileName(id)
    return this.#locked(name, async () => {
      if (rounds.has(id)) await (await rounds.use(id, queue => ({ flushed: queue.flush() }))).flushed
      await work()
      rounds.release(id)
      index.delete(name)
      await this.#takeUp(name)
    })
  }

  /** Puts a round among the deleted ones, with everything that was changed in it. */
  remove(id: string): Promise<void> {
    const { index, rounds, trash } = this.#parts
    const name = roundFileName(id)
    return this.#locked(name, async () => {
      const { flushed } = await rounds.use(id, queue => ({ flushed: queue.flush() }))
      await flushed
      await trash.put(name, this.#pathOf(name)).catch(unchangedOnError)
      rounds.release(id)
      index.delete(name)
    })
  }

  restore(id: string): Promise<void> {
    const { roundFiles, trash } = this.#parts
    const name = roundFileName(id)
    return this.#locked(name, async () => {
      await this.#refuseIfThere(id)
      await roundFiles.clearWay(name, undefined)
      const isBack = await trash.takeBack(name, this.#pathOf(name)).catch(unchangedOnError)
      if (!isBack) throw new AppError('not-found', 'roundNotFound')
      await this.#takeUp(name)
    })
  }

  removed(): Promise<RoundSummary[]> {
    return this.#parts.trash.list()
  }

  /** Deletes a deleted round for ever. */
  purge(id: string): Promise<void> {
    const { files, roundFiles, trash } = this.#parts
    const name = roundFileName(id)
    return this.#locked(name, async () => {
      const isGone = await trash.purge(name)
      if (!isGone) throw new AppError('not-found', 'roundNotFound')
      const isElsewhere = (await roundFiles.read(name)).kind !== 'missing'
      if (!isElsewhere) await files.remove([previousOf(this.#pathOf(name))])
    }).catch(unchangedOnError)
  }

  /** Puts a version of a round among the deleted ones, from where it can be restored. */
  keepInTrash(round: Round): Promise<void> {
    return this.#parts.trash.keep(roundFileName(round.id), encodeStored(round)).catch(unchangedOnError)
  }

  /** Brings back the version before the damaged one, which stays set aside. */
  restorePrevious(name: string): Promise<void> {
    const { damage, files, roundFiles } = this.#parts
    const path = this.#pathOf(name)
    return this.#locked(name, async () => {
      const bytes = await damage.previousBytes(fileOf(name))
      const found = await roundFiles.read(name)
      if (found.kind === 'round') throw new AppError('conflict', 'roundAlreadyHere')
      if (found.kind === 'damaged') await damage.setAside(fileOf(name), path, found.damage)
      await files.write(path, bytes, { keepPrevious: false })
      await this.#takeUp(name)
      await damage.dismiss(fileOf(name))
    }).catch(unchangedOnError)
  }

  /** Takes a round up whose file did not read, if it reads by now. */
  lookAgain(name: string): Promise<void> {
    return this.#locked(name, () => this.#takeUp(name))
  }

  /** The comparison of files read this one without its lock: it may have been replaced by a good one since. */
  reportIfDamaged(name: string, title: string | null): Promise<void> {
    const { roundFiles } = this.#parts
    return this.#locked(name, async () => {
      const found = await roundFiles.read(name)
      if (found.kind === 'damaged')
        await roundFiles.report(name, { ...found.damage, title: title ?? found.damage.title })
    })
  }

  /** Resolves when every file has been looked at, so that all damage is known. */
  verified(): Promise<void> {
    return this.#parts.index.verified()
  }

  /** Saves what is unsaved; rejects, and may be called again, while that does not work. */
  flush(): Promise<void> {
    return this.#parts.rounds.flush()
  }

  async close(): Promise<void> {
    await this.flush()
    this.#parts.rounds.stop()
    await this.#parts.index.close()
  }

  #pathOf(name: string): string {
    return join(this.#parts.folder, name)
  }

  async #takeUp(name: string): Promise<void> {
    const found = await this.#parts.roundFiles.read(name)
    if (found.kind === 'round') this.#parts.rounds.note(found.round, found.stat)
    if (found.kind === 'damaged') await this.#parts.roundFiles.report(name, found.damage)
  }

  async #refuseIfThere(id: string): Promise<void> {
    const found = this.#parts.rounds.has(id) ? null : await this.#parts.roundFiles.read(roundFileName(id))
    if (found === null || found.kind === 'round') throw new AppError('conflict', 'roundAlreadyHere')
  }
}
