import { join } from 'node:path'
import type { Round } from '../../../core/round.ts'
import type { Damage, DamageRegister } from './damage-register.ts'
import { errorCode, type FileStat, type FileSystem } from './file-system.ts'
import type { DamageReason } from './stored-form.ts'
import { roundFromStored, titleInBytes } from './stored-round.ts'

type FoundRound =
  | { kind: 'round'; round: Round; stat: FileStat }
  | { kind: 'missing' }
  | { kind: 'damaged'; damage: Damage }

type RoundFilesOptions = { folder: string; fileSystem: FileSystem; damage: DamageRegister }

/** Reasons that lie outside the file: it may be whole. */
const mayReadAnotherDay: ReadonlySet<DamageReason> = new Set(['unreadable', 'newer-version'])

/** How the damage register and the user know the file of a round. */
export const fileOf = (name: string): string => `rounds/${name}`

/** Reads the files of rounds and deals with those that do not read. */
export class RoundFiles {
  readonly #options: RoundFilesOptions

  constructor(options: RoundFilesOptions) {
    this.#options = options
  }

  async read(name: string): Promise<FoundRound> {
    const { damage, fileSystem } = this.#options
    try {
      const { size, mtimeMs } = await fileSystem.stat(this.#pathOf(name))
      const bytes = await fileSystem.readFile(this.#pathOf(name))
      const stored = roundFromStored(bytes, name)
      if (!stored.ok) return { kind: 'damaged', damage: { reason: stored.reason, title: titleInBytes(bytes) } }
      damage.clearInPlace(fileOf(name))
      return { kind: 'round', round: stored.value, stat: { size, mtimeMs } }
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return { kind: 'missing' }
      if (errorCode(error) === '') throw error
      return { kind: 'damaged', damage: { reason: 'unreadable', title: null } }
    }
  }

  /** Lists a damaged file; moves it away if its content is wrong, leaves it if it may read another day. */
  async report(name: string, found: Damage): Promise<void> {
    await this.#report(name, this.#pathOf(name), found)
  }

  /** The same for the file of a round that lies outside the folder of rounds. */
  reportElsewhere = (name: string, path: string, reason: DamageReason): Promise<void> =>
    this.#report(name, path, { reason, title: null })

  /** Makes sure that a save replaces nothing but what `known` tells of: what does not read is moved away first. */
  async clearWay(name: string, known: FileStat | undefined): Promise<void> {
    const stat = await this.#statOrNull(name)
    if (stat === null || (known && stat.size === known.size && stat.mtimeMs === known.mtimeMs)) return
    const found = await this.read(name)
    if (found.kind === 'damaged') await this.#options.damage.setAside(fileOf(name), this.#pathOf(name), found.damage)
  }

  async #report(name: string, path: string, found: Damage): Promise<void> {
    const { damage } = this.#options
    if (mayReadAnotherDay.has(found.reason)) damage.noteInPlace(fileOf(name), path, found)
    else await damage.setAside(fileOf(name), path, found)
  }

  async #statOrNull(name: string): Promise<FileStat | null> {
    try {
      return await this.#options.fileSystem.stat(this.#pathOf(name))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  #pathOf(name: string): string {
    return join(this.#options.folder, name)
  }
}
