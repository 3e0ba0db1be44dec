import { join } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import type { Round } from '../../../core/round.ts'
import type { Damage, DamageRegister } from './damage-register.ts'
import { fileIn } from './damaged-name.ts'
import { errorCode, type FileStat, type FileSystem, isSameVersion, statOrNull } from './file-system.ts'
import { roundFromStored, titleInBytes } from './stored-round.ts'

type FoundRound =
  | { kind: 'round'; round: Round; stat: FileStat }
  | { kind: 'missing' }
  | { kind: 'damaged'; damage: Damage }

type RoundFilesOptions = { folder: string; fileSystem: FileSystem; damage: DamageRegister }

/** How the damage register and the user know the file of a round. */
export const fileOf = (name: string): string => fileIn('rounds', name)

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

  async report(name: string, found: Damage): Promise<void> {
    await this.#options.damage.report(fileOf(name), this.#pathOf(name), found)
  }

  /**
   * Makes sure that a save replaces nothing but what `known` tells of: what does not read is moved away first. The
   * file of a newer Plumbline is left alone, and the save refused.
   */
  async clearWay(name: string, known: FileStat | undefined): Promise<void> {
    const stat = await statOrNull(this.#options.fileSystem, this.#pathOf(name))
    if (stat === null || isSameVersion(stat, known)) return
    const found = await this.read(name)
    if (found.kind === 'damaged' && found.damage.reason === 'newer-version') throw new AppError('storage', 'roundNewer')
    if (found.kind === 'damaged') await this.#options.damage.setAside(fileOf(name), this.#pathOf(name), found.damage)
  }

  #pathOf(name: string): string {
    return join(this.#options.folder, name)
  }
}
