import { basename, join } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import type { DamagedFile } from '../../../core/contract/shapes.ts'
import { damagedName, fileOfDamaged, teamsFile } from './damaged-name.ts'
import { type DurableFiles, previousOf } from './durable-file.ts'
import { ensureFolder, errorCode, type FileSystem } from './file-system.ts'
import type { DamageReason } from './stored-form.ts'

/** What is wrong with the bytes of a file (null where they read), and the title of what is in them. */
export type Examine = (file: string, bytes: Buffer) => { reason: DamageReason | null; title: string | null }

export type Damage = { reason: DamageReason; title: string | null }

/** `file` is `rounds/<name>`, `questionnaires/<name>` or `teams.json`, always with a slash, whatever the system. */
type Entry = Damage & { file: string; keptAs: string; isInPlace: boolean }

type RegisterOptions = {
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  examine: Examine
  onChange: () => void
}

/** Reasons that may lie outside the file: no permission now, another key, or a newer Plumbline's file. It may read another day. */
const outsideReasons: ReadonlySet<DamageReason> = new Set(['unreadable', 'newer-version', 'other-key'])

const keptName = /^(.+\.json)-(\d+)$/
const { compare: byNumber } = new Intl.Collator('en', { numeric: true })

/** Opens the list of damaged files, with those set aside in earlier runs that nobody has dismissed yet. */
export const openDamageRegister = async (options: RegisterOptions): Promise<DamageRegister> => {
  const kept = join(options.folder, 'damaged')
  const entries: Entry[] = []
  for (const name of (await namesIn(options.fileSystem, kept)).sort(byNumber)) {
    const original = keptName.exec(name)?.[1]
    if (original === undefined) continue
    const file = fileOfDamaged(original)
    const bytes = await readOrNull(options.fileSystem, join(kept, name))
    const found = bytes ? options.examine(file, bytes) : { reason: null, title: null }
    entries.push({
      file,
      keptAs: join(kept, name),
      isInPlace: false,
      reason: found.reason ?? 'unreadable',
      title: found.title,
    })
  }
  return new DamageRegister(options, kept, entries)
}

/** The files that did not read. None of their bytes is ever written over or deleted. */
export class DamageRegister {
  readonly #options: RegisterOptions
  readonly #kept: string
  readonly #dismissed: string
  #entries: Entry[]

  constructor(options: RegisterOptions, kept: string, entries: Entry[]) {
    this.#options = options
    this.#kept = kept
    this.#dismissed = join(kept, 'dismissed')
    this.#entries = entries
  }

  list(): Promise<DamagedFile[]> {
    return Promise.all(this.#entries.map(entry => this.#describe(entry)))
  }

  /** Lists a file that does not read: its content is moved away if it is wrong, left where it is if it may be right. */
  async report(file: string, path: string, damage: Damage): Promise<void> {
    if (!outsideReasons.has(damage.reason)) await this.setAside(file, path, damage)
    else if (!this.#entries.some(entry => entry.keptAs === path))
      this.#add({ ...damage, file, keptAs: path, isInPlace: true })
  }

  /** Moves a file that does not read, and its previous version, to where nothing is written any more. */
  async setAside(file: string, path: string, damage: Damage): Promise<void> {
    const { fileSystem, files } = this.#options
    await ensureFolder(fileSystem, this.#kept)
    const keptAs = join(this.#kept, await this.#freeName(damagedName(file)))
    await files.move(path, keptAs)
    this.#entries = this.#entries.filter(entry => !(entry.isInPlace && entry.file === file))
    this.#add({ ...damage, file, keptAs, isInPlace: false })
  }

  /**
   * Sets aside what stayed in place under this name, so that a previous version that reads can take its place; does
   * nothing where it reads by now.
   */
  async makeRoom(file: string): Promise<void> {
    const { examine, fileSystem } = this.#options
    for (const entry of this.#entriesOf(file).filter(({ isInPlace }) => isInPlace)) {
      const bytes = await readOrNull(fileSystem, entry.keptAs)
      if (bytes === null || examine(file, bytes).reason !== null) await this.setAside(file, entry.keptAs, entry)
    }
  }

  /** The files that stayed where they are because they may read another day. */
  inPlace(): string[] {
    return this.#entries.filter(({ isInPlace }) => isInPlace).map(({ file }) => file)
  }

  /** Forgets what was noted of a file that reads again. */
  clearInPlace(file: string): void {
    const others = this.#entries.filter(entry => !(entry.isInPlace && entry.file === file))
    if (others.length === this.#entries.length) return
    this.#entries = others
    this.#options.onChange()
  }

  /** Stops telling of a file. Its bytes stay where they are or, if they were set aside, one folder further. */
  async dismiss(file: string): Promise<void> {
    const { fileSystem, files } = this.#options
    for (const { keptAs } of this.#entriesOf(file).filter(({ isInPlace }) => !isInPlace)) {
      const place = join(this.#dismissed, basename(keptAs))
      await ensureFolder(fileSystem, this.#dismissed)
      await files.move(keptAs, place)
    }
    this.#entries = this.#entries.filter(entry => entry.file !== file)
    this.#options.onChange()
  }

  /** The bytes of a file that stayed in place because a newer Plumbline wrote it; null where it is no such file. */
  async newerBytes(file: string): Promise<Buffer | null> {
    const entry = this.#entries.find(one => one.file === file && one.isInPlace && one.reason === 'newer-version')
    return entry ? await readOrNull(this.#options.fileSystem, entry.keptAs) : null
  }

  /** The bytes of a previous version that reads. */
  async previousBytes(file: string): Promise<Buffer> {
    const { examine, fileSystem, folder } = this.#options
    const newestFirst = this.#entriesOf(file).reverse()
    for (const path of [...newestFirst.map(({ keptAs }) => keptAs), join(folder, file)]) {
      const bytes = await readOrNull(fileSystem, previousOf(path))
      if (bytes && examine(file, bytes).reason === null) return bytes
    }
    throw new AppError('not-found', 'previousNotThere', { file })
  }

  #add(entry: Entry): void {
    this.#entries = [...this.#entries, entry]
    this.#options.onChange()
  }

  #entriesOf(file: string): Entry[] {
    const found = this.#entries.filter(entry => entry.file === file)
    if (found.length === 0) throw new AppError('not-found', 'damageNotFound', { file })
    return found
  }

  async #describe(entry: Entry): Promise<DamagedFile> {
    const { file, keptAs, reason, title } = entry
    const previous = await this.previousBytes(file).catch(() => null)
    const previousTitle = previous && this.#options.examine(file, previous).title
    const isOffered = previous !== null && !(await this.#isBack(entry))
    return { file, keptAs, reason, title: title ?? previousTitle, previous: isOffered }
  }

  /** What came back by another way, an import for one, is not to be replaced by an older one. */
  async #isBack({ file, isInPlace }: Entry): Promise<boolean> {
    const { fileSystem, folder } = this.#options
    return file !== teamsFile && !isInPlace && (await readOrNull(fileSystem, join(folder, file))) !== null
  }

  async #freeName(name: string): Promise<string> {
    const { fileSystem } = this.#options
    const taken = [...(await namesIn(fileSystem, this.#kept)), ...(await namesIn(fileSystem, this.#dismissed))]
    const numbers = taken.flatMap(other => {
      const found = keptName.exec(other)
      return found?.[1] === name ? [Number(found[2])] : []
    })
    return `${name}-${Math.max(0, ...numbers) + 1}`
  }
}

const namesIn = async (fileSystem: FileSystem, folder: string): Promise<string[]> => {
  try {
    return await fileSystem.readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

const readOrNull = async (fileSystem: FileSystem, path: string): Promise<Buffer | null> => {
  try {
    return await fileSystem.readFile(path)
  } catch {
    return null
  }
}
