import { join } from 'node:path'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { createBreather } from './breather.ts'
import type { DurableFiles } from './durable-file.ts'
import { errorCode, type FileStat, type FileSystem, isSameVersion } from './file-system.ts'
import { type IndexEntry, indexFromContent, indexToContent, newestFirst } from './index-form.ts'
import { bringUpToDate } from './migrations/bring-up-to-date.ts'
import { roundFilePattern } from './round-file-name.ts'
import { folderError } from './storage-errors.ts'
import { decodeStored, encodeStored } from './stored-form.ts'
import { createSummaryReader, type ReadSummary } from './stored-round.ts'

type RoundIndexOptions = {
  path: string
  roundsFolder: string
  fileSystem: FileSystem
  files: DurableFiles
  /** Told of every file that does not read, with the title it had; the index only leaves it out. */
  onDamaged: (name: string, title: string | null) => Promise<void>
  /** Told when the files turned out to be other than the list has been saying. */
  onChange: () => void
  writeAfterMs: number
}

export const openRoundIndex = async (options: RoundIndexOptions): Promise<RoundIndex> =>
  new RoundIndex(options, await readCache(options.fileSystem, options.path))

/** What lists show of rounds, kept beside their files and never trusted over them. */
export class RoundIndex {
  readonly #options: RoundIndexOptions
  readonly #entries: Map<string, IndexEntry>
  readonly #hasCache: boolean
  #sorted: RoundSummary[] | null = null
  #isWritten: boolean
  #isClosed = false
  #timer: NodeJS.Timeout | undefined
  #verified: Promise<void> = Promise.resolve()
  #writing: Promise<void> = Promise.resolve()

  constructor(options: RoundIndexOptions, cached: Map<string, IndexEntry> | null) {
    this.#options = options
    this.#entries = cached ?? new Map()
    this.#hasCache = cached !== null
    this.#isWritten = this.#hasCache
  }

  /** Newest first. Waits only where there was no usable cache and every file has to be read. */
  async list(): Promise<RoundSummary[]> {
    if (!this.#hasCache) await this.#verified
    this.#sorted ??= [...this.#entries.values()].map(({ summary }) => summary).sort(newestFirst)
    return this.#sorted
  }

  entry(name: string): IndexEntry | undefined {
    return this.#entries.get(name)
  }

  set(name: string, { size, mtimeMs }: FileStat, summary: RoundSummary): void {
    this.#entries.set(name, { size, mtimeMs, summary })
    this.#changed()
  }

  delete(name: string): void {
    if (this.#entries.delete(name)) this.#changed()
  }

  /** Starts to compare the list with the files, without keeping anybody waiting. */
  verify(): void {
    this.#verified = new Promise(resolve => setImmediate(resolve)).then(() => this.#compare())
    this.#verified.catch(() => undefined)
  }

  /** Resolves when the list has been compared with every file. */
  verified(): Promise<void> {
    return this.#verified
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#verified.catch(() => undefined)
    await this.#writing
    await this.#write()
  }

  async #compare(): Promise<void> {
    const { files, onChange, roundsFolder } = this.#options
    const names = await this.#namesOfFiles()
    await files.cleanLeftovers(roundsFolder, names)
    const breathe = createBreather()
    const readSummary = createSummaryReader(this.#options.fileSystem)
    let corrections = 0
    for (const name of new Set([...names.filter(name => roundFilePattern.test(name)), ...this.#entries.keys()])) {
      if (this.#isClosed) return
      if (await this.#correct(name, readSummary)) corrections += 1
      await breathe()
    }
    if (this.#hasCache && corrections > 0) onChange()
  }

  async #namesOfFiles(): Promise<string[]> {
    try {
      return await this.#options.fileSystem.readdir(this.#options.roundsFolder)
    } catch (error) {
      throw folderError(error, this.#options.roundsFolder)
    }
  }

  /**
   * Whether the entry of this file was not what the file says. It is looked at in one go, and a save enters its own
   * version only after the file has it: whichever comes last is right.
   */
  async #correct(name: string, readSummary: ReadSummary): Promise<boolean> {
    const known = this.#entries.get(name)
    const found = this.#lookAt(name, known, readSummary)
    if (found.kind === 'same') return false
    if (found.kind === 'changed') this.#entries.set(name, found.entry)
    else this.#entries.delete(name)
    this.#changed()
    if (found.kind === 'damaged') await this.#options.onDamaged(name, known?.summary.title ?? null)
    return true
  }

  #lookAt(name: string, known: IndexEntry | undefined, readSummary: ReadSummary): Look {
    const { fileSystem, roundsFolder } = this.#options
    const path = join(roundsFolder, name)
    try {
      const { size, mtimeMs } = fileSystem.statSync(path)
      if (known && isSameVersion(known, { size, mtimeMs })) return { kind: 'same' }
      const summary = readSummary(path, name)
      return summary.ok ? { kind: 'changed', entry: { size, mtimeMs, summary: summary.value } } : { kind: 'damaged' }
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? { kind: 'gone' } : { kind: 'damaged' }
    }
  }

  #changed(): void {
    this.#sorted = null
    this.#isWritten = false
    if (this.#isClosed) return
    if (this.#timer) this.#timer.refresh()
    else this.#timer = setTimeout(() => this.#writeInTurn(), this.#options.writeAfterMs).unref()
  }

  #writeInTurn(): void {
    this.#writing = this.#writing.then(() => this.#write())
  }

  async #write(): Promise<void> {
    if (this.#isWritten) return
    this.#isWritten = true
    try {
      const content = encodeStored(indexToContent(this.#entries))
      await this.#options.files.write(this.#options.path, content, { keepPrevious: false })
    } catch {
      // The list can always be made again from the rounds, and the next change writes it anew.
      this.#isWritten = false
    }
  }
}

const readCache = async (fileSystem: FileSystem, path: string): Promise<Map<string, IndexEntry> | null> => {
  try {
    const content = decodeStored(await fileSystem.readFile(path))
    return content.ok ? indexFromContent(bringUpToDate(content.value)) : null
  } catch {
    return null
  }
}

type Look = { kind: 'same' } | { kind: 'changed'; entry: IndexEntry } | { kind: 'gone' } | { kind: 'damaged' }
