import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import type { KeyGuard } from '../host.ts'
import type { DamageRegister } from '../storage/damage-register.ts'
import type { DurableFiles } from '../storage/durable-file.ts'
import { ensureFolder, type FileSystem } from '../storage/file-system.ts'
import type { RoundStore } from '../storage/round-store.ts'
import { Ballots } from './ballots.ts'
import { BoxStore } from './box-store.ts'
import { KeyStore } from './key-store.ts'

type OpenOptions = {
  /** The data folder. */
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  damage: DamageRegister
  rounds: RoundStore
  guard: KeyGuard | undefined
  newId: () => string
  onChange: () => void
}

/** Opens the ballot boxes of a data folder, and clears away what a crash has left of those that are done with. */
export const openBallotBoxes = async (options: OpenOptions): Promise<Ballots> => {
  const { damage, files, fileSystem, guard, newId, onChange, rounds } = options
  const folder = join(options.folder, 'ballots')
  await ensureFolder(fileSystem, folder)
  await files.cleanLeftovers(folder, await fileSystem.readdir(folder))
  const keys = new KeyStore({ folder, fileSystem, files, guard, randomBytes })
  const boxes = new BoxStore({
    folder,
    fileSystem,
    files,
    damage,
    mayChange: id => ballots.mayChange(id),
    titleOf: id =>
      rounds.read(id).then(
        ({ title }) => title,
        () => null,
      ),
  })
  const chance = { below: (limit: number) => randomInt(limit), newId }
  const ballots = new Ballots({ rounds, boxes, keys, randomBytes, chance, onChange })
  for (const roundId of await keys.roundIds()) {
    if (await isDoneWith(roundId, rounds)) await ballots.forget(roundId)
  }
  return ballots
}

/** Only of a round that is there and reads: what is damaged or deleted may come back, and then needs its key. */
const isDoneWith = async (roundId: string, rounds: RoundStore): Promise<boolean> => {
  try {
    return (await rounds.read(roundId)).ballots?.state !== 'collecting'
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
