import { randomBytes } from 'node:crypto'
import { AppError } from '../../../core/app-error.ts'
import type { Protection } from '../../../core/protection/protection.ts'
import { recoveryKeyOf, secretLength } from '../../../core/protection/recovery-key.ts'
import type { KeyGuard } from '../host.ts'
import { createDurableFiles, type DurableFiles } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { unchangedOnError } from '../storage/storage-errors.ts'
import { convertFiles, tellUnfinished } from './convert-files.ts'
import { keyIdInFiles, keyIdInSigns } from './data-files.ts'
import { type FolderKey, folderKeyOf } from './folder-key.ts'
import { keepSecret, keyFromPassphrase, keyFromRecoveryKey, keyFromSystem, type Opening } from './kept-secret.ts'
import {
  isSignedWith,
  type ProtectionNote,
  readAndMendNote,
  readNote,
  removeNote,
  signed,
  writeNote,
} from './protection-note.ts'
import { createSealedFileSystem } from './sealed-file-system.ts'

export type FolderProtectionOptions = {
  /** The user's own data folder. */
  folder: string
  fileSystem: FileSystem
  guard: KeyGuard | undefined
  onProgress: () => void
  /** Told what keeps files from being rewritten; they are used as they are. */
  onUnfinished: (error: unknown) => void
}

type Progress = { done: number; total: number }
/** `isNew`: it does not lie in the folder like this. */
type OpenNote = { note: ProtectionNote; key: FolderKey; isNew: boolean }

/**
 * The encryption of one data folder. What is to be done with the files is written into a note first and done whenever the
 * folder is opened, so that being cut off is nothing special.
 */
export class FolderProtection {
  readonly #options: FolderProtectionOptions
  readonly #place: { folder: string; fileSystem: FileSystem; files: DurableFiles }
  #key: FolderKey | null = null
  #prepared: FolderKey | null = null
  #note: ProtectionNote | null = null
  #unfinished: unknown = null
  #progress: Progress | null = null
  #isStopped = false

  constructor(options: FolderProtectionOptions) {
    this.#options = options
    const { fileSystem, folder } = options
    this.#place = { folder, fileSystem, files: createDurableFiles(fileSystem) }
  }

  progress(): Progress | null {
    return this.#progress
  }

  /** Leaves what is not rewritten yet to the next start: the app is to be closed. */
  stop(): void {
    this.#isStopped = true
  }

  /** As the open folder is. */
  read(): Protection {
    return this.#describe(this.#note, this.#note ? 'on' : 'off')
  }

  /** As a folder is that is not open. */
  async readLocked(): Promise<Protection> {
    const found = await readNote(this.#place)
    return this.#describe(found.kind === 'note' ? found.note : null, 'locked')
  }

  /**
   * Opens the folder, which is there and locked for everybody else, and does what is left to be done with its files. Gives
   * the file system by which they read. Fails with `folderLocked` where the key is not known.
   */
  async open(): Promise<FileSystem> {
    const { fileSystem } = this.#options
    this.#unfinished = null
    this.#isStopped = false
    const opened = await this.#openNote()
    this.#note = opened?.note ?? null
    this.#key = opened?.key ?? null
    if (!opened) return fileSystem
    if (opened.note.state !== 'on') await this.#finish(opened)
    if (this.#note === null) return fileSystem
    return createSealedFileSystem(fileSystem, opened.key, { seals: this.#note.state !== 'turning-off' })
  }

  /** A new recovery key; it is of use until another is made. */
  prepare(): string {
    const secret = randomBytes(secretLength)
    this.#prepared = folderKeyOf(secret)
    return recoveryKeyOf(secret)
  }

  /**
   * Makes ready that the open folder is encrypted; what it gives is to be called to note it, and then it is done when the
   * folder is opened the next time. `recoveryKey`: the prepared one, as a proof that it was kept.
   */
  async turnOn(recoveryKey: string, opening: Opening): Promise<() => Promise<void>> {
    if (this.#note) throw new AppError('conflict', 'protectionIsOn')
    const prepared = this.#prepared
    if (!prepared) throw new AppError('conflict', 'protectionPrepareAgain')
    if (keyFromRecoveryKey(recoveryKey).id !== prepared.id) throw new AppError('bad-input', 'protectionNotPrepared')
    const kept = await keepSecret(prepared, opening, this.#options.guard)
    return async () => {
      await this.#change({ key: prepared.id, state: 'turning-on', ...kept }, prepared)
      this.#key = prepared
      this.#prepared = null
    }
  }

  /** Notes that the open folder is not to be encrypted any more; that is done when it is opened the next time. */
  async turnOff(): Promise<void> {
    const { key, note } = this.#opened()
    await this.#change({ ...note, state: 'turning-off' }, key)
  }

  /** Replaces what opens the folder besides the recovery key. */
  async changeOpening(opening: Opening): Promise<void> {
    const { key, note } = this.#opened()
    await this.#change({ ...note, ...(await keepSecret(key, opening, this.#options.guard)) }, key)
  }

  /** Takes the key from what somebody typed; the folder can be opened then. */
  async unlock(by: 'passphrase' | 'recovery-key', typed: string): Promise<void> {
    const found = await readNote(this.#place)
    if (found.kind === 'newer') throw new AppError('storage', 'protectionNewer')
    if (by === 'passphrase') {
      if (found.kind !== 'note') throw new AppError('storage', 'protectionNoteDamaged')
      this.#key = await keyFromPassphrase(found.note, typed)
      return
    }
    const key = keyFromRecoveryKey(typed)
    const wanted = found.kind === 'note' ? found.note.key : await this.#keyIdWithoutNote(found.kind)
    if (key.id !== wanted) throw new AppError('forbidden', 'recoveryKeyOther')
    this.#key = key
  }

  /** Tells what kept files from being rewritten when the folder was opened last. */
  refuseUnfinished(): void {
    if (this.#unfinished) throw this.#unfinished
  }

  async #openNote(): Promise<OpenNote | null> {
    const found = await readAndMendNote(this.#place)
    if (found.kind === 'newer') throw this.#locked()
    if (found.kind !== 'note') return await this.#openWithoutNote(found.kind)
    const { proof: _proof, ...note } = found.note
    const known = this.#key?.id === note.key ? this.#key : null
    const key = known ?? (await keyFromSystem(note, this.#options.guard))
    if (!key) throw this.#locked()
    if (isSignedWith(found.note, key)) return { key, note, isNew: false }
    // Somebody without the key has changed the note: what it asks for is not done, and what is plain is encrypted.
    return { key, note: { ...note, state: 'turning-on' }, isNew: true }
  }

  async #openWithoutNote(kind: 'none' | 'damaged'): Promise<OpenNote | null> {
    const id = await this.#keyIdWithoutNote(kind)
    if (id === null) return null
    if (this.#key?.id !== id) throw this.#locked()
    return { key: this.#key, note: { key: id, state: 'turning-on', system: null, passphrase: null }, isNew: true }
  }

  /** What the files tell of their key; null where they are not encrypted. */
  #keyIdWithoutNote(kind: 'none' | 'damaged'): Promise<string | null> {
    return kind === 'none' ? keyIdInSigns(this.#place) : keyIdInFiles(this.#place)
  }

  /** What fails here fails again at the next start; meanwhile every file reads, encrypted or not. */
  async #finish({ key, note, isNew }: OpenNote): Promise<void> {
    const { fileSystem, folder, onUnfinished } = this.#options
    const to = note.state === 'turning-on' ? 'sealed' : 'plain'
    try {
      if (isNew) await this.#write(note, key)
      await convertFiles({
        folder,
        fileSystem,
        key,
        to,
        onProgress: progress => this.#tell(progress),
        isStopped: () => this.#isStopped,
      })
      if (to === 'sealed') await this.#write({ ...note, state: 'on' }, key)
      else await this.#forget()
    } catch (error) {
      this.#unfinished = tellUnfinished(error)
      onUnfinished(error)
    } finally {
      this.#tell(null)
    }
  }

  /** Writes what somebody asked for; where that fails nothing has changed. */
  async #change(note: ProtectionNote, key: FolderKey): Promise<void> {
    try {
      await this.#write(note, key)
    } catch (error) {
      if (!this.#note) await removeNote(this.#place).catch(() => undefined)
      unchangedOnError(error)
    }
  }

  async #write(note: ProtectionNote, key: FolderKey): Promise<void> {
    await writeNote(this.#place, signed(note, key))
    this.#note = note
  }

  async #forget(): Promise<void> {
    await removeNote(this.#place)
    this.#note = null
    this.#key = null
  }

  #tell(progress: Progress | null): void {
    this.#progress = progress
    this.#options.onProgress()
  }

  #opened(): { note: ProtectionNote; key: FolderKey } {
    if (!this.#note || !this.#key) throw new AppError('conflict', 'protectionIsOff')
    return { note: this.#note, key: this.#key }
  }

  #locked(): AppError {
    return new AppError('forbidden', 'folderLocked', { folder: this.#options.folder })
  }

  #describe(note: ProtectionNote | null, state: Protection['state']): Protection {
    return {
      state,
      unfinished: note && note.state !== 'on' ? note.state : null,
      opensBy: { system: note?.system != null, passphrase: note?.passphrase != null },
      canUseSystem: this.#options.guard !== undefined,
    }
  }
}
