import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { createBreather } from './breather.ts'
import type { DurableFiles } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import type { DamageReason, Stored } from './stored-form.ts'
import { createSummaryReader, type ReadSummary } from './stored-round.ts'
import { createTrashLayers, type TrashLayers } from './trash-layers.ts'

/** Deleted rounds, each under its own file name. */
export type Trash = Pick<TrashLayers, 'put' | 'takeBack' | 'purge' | 'keep'> & {
  /** Summaries of the deleted rounds, the top one of each id. */
  list: () => Promise<RoundSummary[]>
}

type TrashOptions = {
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  /** `name` is the file's name as a round, `path` where it lies now. */
  onDamaged: (name: string, path: string, reason: DamageReason) => Promise<void>
}

export const createTrash = ({ onDamaged, ...place }: TrashOptions): Trash => {
  const layers = createTrashLayers(place)
  return {
    ...layers,
    list: async () => {
      const summaries: RoundSummary[] = []
      const readSummary = createSummaryReader(place.fileSystem)
      const breathe = createBreather()
      for (const { name, path } of await layers.tops()) {
        await breathe()
        const summary = summaryIn(path, name, readSummary)
        if (summary.ok) summaries.push(summary.value)
        else await onDamaged(name, path, summary.reason)
      }
      return summaries
    },
  }
}

const summaryIn = (path: string, name: string, readSummary: ReadSummary): Stored<RoundSummary> => {
  try {
    return readSummary(path, name)
  } catch {
    return { ok: false, reason: 'unreadable' }
  }
}
