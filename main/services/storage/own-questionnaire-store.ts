import { join } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { DamageRegister } from './damage-register.ts'
import { fileIn } from './damaged-name.ts'
import type { DurableFiles } from './durable-file.ts'
import { ensureFolder, errorCode, type FileStat, type FileSystem, isSameVersion, statOrNull } from './file-system.ts'
import { createKeyedLock } from './keyed-lock.ts'
import { roundFilePattern } from './round-file-name.ts'
import { unchangedOnError } from './storage-errors.ts'
import { encodeStored, type Stored } from './stored-form.ts'
import { questionnaireFileName, questionnaireFromStored, questionnaireTitleInBytes } from './stored-questionnaire.ts'
import { createTrashLayers, type TrashLayers } from './trash-layers.ts'

type StoreOptions = { folder: string; fileSystem: FileSystem; files: DurableFiles; damage: DamageRegister }

const fileOf = (name: string): string => fileIn('questionnaires', name)

/** Opens the questionnaires of a data folder; damage of any is known afterwards. */
export const openOwnQuestionnaireStore = async (options: StoreOptions): Promise<OwnQuestionnaireStore> => {
  const { files, fileSystem } = options
  const folder = join(options.folder, 'questionnaires')
  const trashFolder = join(options.folder, 'trash', 'questionnaires')
  for (const place of [folder, trashFolder]) {
    await ensureFolder(fileSystem, place)
    await files.cleanLeftovers(place, await fileSystem.readdir(place))
  }
  const trash = createTrashLayers({ folder: trashFolder, fileSystem, files })
  const store = new OwnQuestionnaireStore({ ...options, folder }, trash)
  await store.all()
  return store
}

type Found = { stored: Stored<Questionnaire>; title: string | null }
type Held = { questionnaire: Questionnaire; stat: FileStat }

/** The questionnaires that a workspace has of its own, one file each. What it acknowledges is on the disk. */
export class OwnQuestionnaireStore {
  readonly #options: StoreOptions
  readonly #trash: TrashLayers
  readonly #held = new Map<string, Held>()
  readonly #locked = createKeyedLock()

  constructor(options: StoreOptions, trash: TrashLayers) {
    this.#options = options
    this.#trash = trash
  }

  /** Every one that reads, by title; those that do not are listed as damaged. */
  all(): Promise<Questionnaire[]> {
    return this.#alone(async () => [...this.#held.values()].map(({ questionnaire }) => questionnaire).sort(byTitle))
  }

  /** True for what was removed or is damaged as well: an id never means two questionnaires. */
  knows(id: string): Promise<boolean> {
    const name = questionnaireFileName(id)
    return this.#alone(async () => {
      if (this.#held.has(name) || (await this.#trash.find(name)) !== null) return true
      return (await this.#options.damage.list()).some(({ file }) => file === fileOf(name))
    })
  }

  /**
   * Adds a questionnaire or replaces the one with its id, which stays as the previous version; if that cannot be saved,
   * nothing has changed.
   */
  put(questionnaire: Questionnaire): Promise<void> {
    return this.#alone(() => this.#save(questionnaireFileName(questionnaire.id), questionnaire)).catch(unchangedOnError)
  }

  /** Puts a questionnaire among the removed ones; rounds that asked it have their own copy. */
  remove(id: string): Promise<void> {
    const name = questionnaireFileName(id)
    return this.#alone(async () => {
      if (!this.#held.has(name)) throw new AppError('not-found', 'questionnaireNotFound', { id })
      await this.#trash.put(name, this.#pathOf(name))
    }).catch(unchangedOnError)
  }

  /** Looks at every removed one, so that damage is known. */
  async lookAtRemoved(): Promise<void> {
    const { damage } = this.#options
    for (const { name, path } of await this.#trash.tops())
      await this.#alone(async () => {
        if ((await this.#trash.find(name)) !== path) return
        const { stored, title } = readStored(await this.#readRemoved(name, path), name)
        if (!stored.ok) await damage.report(fileOf(name), path, { reason: stored.reason, title })
      })
  }

  /** Undoes `remove`. */
  restore(id: string): Promise<void> {
    const name = questionnaireFileName(id)
    return this.#alone(async () => {
      if (this.#held.has(name)) throw new AppError('conflict', 'questionnaireAlreadyHere', { id })
      const removed = await this.#trash.find(name)
      if (removed === null) throw new AppError('not-found', 'questionnaireNotFound', { id })
      const { stored, title } = readStored(await this.#readRemoved(name, removed), name)
      if (!stored.ok) {
        await this.#options.damage.report(fileOf(name), removed, { reason: stored.reason, title })
        throw new AppError('storage', 'questionnaireDamaged', { id })
      }
      await this.#clearWay(name)
      await this.#trash.takeBack(name, this.#pathOf(name))
    }).catch(unchangedOnError)
  }

  /** Runs work that gives the file of a questionnaire another content, or takes it away, while nobody else uses it. */
  changeFile(work: () => Promise<void>): Promise<void> {
    return this.#alone(work)
  }

  /** Brings back the version before the damaged one, which stays set aside. `name` is the file's. */
  restorePrevious(name: string): Promise<void> {
    const { damage } = this.#options
    return this.#alone(async () => {
      const previous = questionnaireFromStored(await damage.previousBytes(fileOf(name)), name)
      if (!previous.ok) throw new AppError('not-found', 'previousNotThere', { file: fileOf(name) })
      const held = this.#held.get(name)
      if (held) throw new AppError('conflict', 'questionnaireAlreadyHere', { id: held.questionnaire.id })
      await this.#save(name, previous.value)
      await damage.dismiss(fileOf(name))
    }).catch(unchangedOnError)
  }

  /** Runs one piece of work at a time, each on what the folder holds when its turn comes. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#locked('all', async () => {
      const { fileSystem, folder } = this.#options
      const names = (await fileSystem.readdir(folder)).filter(name => roundFilePattern.test(name))
      for (const name of new Set([...this.#held.keys(), ...names])) await this.#look(name)
      return await work()
    })
  }

  /** Takes up what changed in a file; lists it if it does not read. */
  async #look(name: string): Promise<void> {
    const { damage, fileSystem } = this.#options
    const stat = await statOrNull(fileSystem, this.#pathOf(name))
    if (stat && isSameVersion(stat, this.#held.get(name)?.stat)) return
    this.#held.delete(name)
    if (!stat) return
    const { stored, title } = await this.#read(name)
    if (stored.ok) {
      damage.clearInPlace(fileOf(name))
      this.#held.set(name, { questionnaire: stored.value, stat })
    } else await damage.report(fileOf(name), this.#pathOf(name), { reason: stored.reason, title })
  }

  /** A removed one that cannot be read now is named, too: whoever wants it back can have the version before. */
  async #readRemoved(name: string, path: string): Promise<Buffer> {
    const { damage, fileSystem } = this.#options
    try {
      return await fileSystem.readFile(path)
    } catch (error) {
      await damage.report(fileOf(name), path, { reason: 'unreadable', title: null })
      throw error
    }
  }

  async #read(name: string): Promise<Found> {
    try {
      return readStored(await this.#options.fileSystem.readFile(this.#pathOf(name)), name)
    } catch (error) {
      if (errorCode(error) === '') throw error
      return { stored: { ok: false, reason: 'unreadable' }, title: null }
    }
  }

  async #save(name: string, questionnaire: Questionnaire): Promise<void> {
    await this.#clearWay(name)
    const bytes = encodeStored(questionnaire)
    try {
      const stat = await this.#options.files.write(this.#pathOf(name), bytes)
      this.#held.set(name, { questionnaire, stat })
    } catch (error) {
      await this.#takeBack(name, bytes)
      throw error
    }
  }

  /** Moves a file away that is there and does not read, so that nothing is written over it. */
  async #clearWay(name: string): Promise<void> {
    const { damage, fileSystem } = this.#options
    if (this.#held.has(name) || !(await statOrNull(fileSystem, this.#pathOf(name)))) return
    const { stored, title } = await this.#read(name)
    if (stored.ok) return
    if (stored.reason === 'newer-version') throw new AppError('storage', 'fileNewer', { file: fileOf(name) })
    await damage.setAside(fileOf(name), this.#pathOf(name), { reason: stored.reason, title })
  }

  /** After a failed save: the new file may be complete with only its folder not synced, and was refused all the same. */
  async #takeBack(name: string, refused: Buffer): Promise<void> {
    const { files, fileSystem } = this.#options
    const [path, before] = [this.#pathOf(name), this.#held.get(name)]
    try {
      if (!refused.equals(await fileSystem.readFile(path))) return
      if (!before) await files.remove([path])
      else await files.write(path, encodeStored(before.questionnaire), { keepPrevious: false })
    } catch {
      // The disk takes nothing at all; what it holds is looked at again with the next call.
    }
  }

  #pathOf(name: string): string {
    return join(this.#options.folder, name)
  }
}

const readStored = (bytes: Buffer, name: string): Found => ({
  stored: questionnaireFromStored(bytes, name),
  title: questionnaireTitleInBytes(bytes),
})

const byTitle = (a: Questionnaire, b: Questionnaire): number =>
  a.title.localeCompare(b.title, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1)
