import { AppError } from '../../../core/app-error.ts'
import { workspaceFileLimit, workspaceFileMegabytes, workspacePartSize } from '../../../core/backups/workspace-file.ts'
import { inMegabytes } from '../documents/document-size.ts'

type Incoming = { id: string; size: number; parts: Buffer[]; received: number; timer: NodeJS.Timeout }

const patience = 5 * 60_000

/**
 * A file that is larger than a call comes in parts, one after the other. There is one at a time, in memory, and one that
 * nobody goes on with is forgotten.
 */
export class IncomingFile {
  readonly #newId: () => string
  readonly #patienceMs: number
  #file: Incoming | null = null

  constructor(newId: () => string, patienceMs = patience) {
    this.#newId = newId
    this.#patienceMs = patienceMs
  }

  /** Begins a file of so many bytes and gives its id; one that was under way is forgotten. */
  begin(size: number): string {
    if (size > workspaceFileLimit)
      throw new AppError('too-large', 'workspaceFileTooLarge', {
        size: inMegabytes(size),
        limit: workspaceFileMegabytes,
      })
    this.forget()
    const timer = setTimeout(() => this.forget(), this.#patienceMs).unref()
    this.#file = { id: this.#newId(), size, parts: [], received: 0, timer }
    return this.#file.id
  }

  /** Takes the part that begins at `place`; each begins where the one before ends. */
  add(id: string, place: number, bytes: Buffer): void {
    const file = this.#find(id)
    const isNext = place === file.received && bytes.length > 0 && place + bytes.length <= file.size
    if (!isNext || bytes.length > workspacePartSize) throw new AppError('bad-input', 'badInput')
    file.parts.push(bytes)
    file.received += bytes.length
  }

  /** The whole file, which stays for another try. */
  read(id: string): Buffer {
    const { parts, received, size } = this.#find(id)
    if (received < size) throw new AppError('not-found', 'backupReadAgain')
    return Buffer.concat(parts)
  }

  forget(): void {
    clearTimeout(this.#file?.timer)
    this.#file = null
  }

  #find(id: string): Incoming {
    if (this.#file?.id !== id) throw new AppError('not-found', 'backupReadAgain')
    this.#file.timer.refresh()
    return this.#file
  }
}
