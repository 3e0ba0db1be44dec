import { join } from 'node:path'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { type DurableFiles, previousOf } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import type { DamageReason, Stored } from './stored-form.ts'
import { createSummaryReader, type ReadSummary } from './stored-round.ts'

/**
 * Deleted rounds, each under its own file name. Where an id is deleted a second time (it had been imported again), the
 * later one lies on top and the earlier one keeps its file.
 */
export type Trash = {
  /** Summaries of the deleted rounds, the top one of each id. */
  list: () => Promise<RoundSummary[]>
  /** Takes a round's file and its previous version in from `path`. */
  put: (name: string, path: string) => Promise<void>
  /** Gives the top file of this name back; false where there is none. */
  takeBack: (name: string, path: string) => Promise<boolean>
  /** Deletes the top file of this name for ever; false where there is none. */
  purge: (name: string) => Promise<boolean>
  /** Keeps bytes as a deleted round that never lay among the others. */
  keep: (name: string, bytes: Buffer) => Promise<void>
}

const layered = /^(.+?)(?:~(\d+))?\.json$/

type TrashOptions = {
  folder: string
  fileSystem: FileSystem
  files: DurableFiles
  /** `name` is the file's name as a round, `path` where it lies now. */
  onDamaged: (name: string, path: string, reason: DamageReason) => Promise<void>
}

export const createTrash = ({ folder, fileSystem, files, onDamaged }: TrashOptions): Trash => {
  /** Path of the top file of a name and of the one that would lie above it. */
  const layersOf = async (name: string): Promise<{ top: string | null; next: string }> => {
    const stem = name.replace(/\.json$/, '')
    const layers = (await fileSystem.readdir(folder)).flatMap(other => {
      const found = layered.exec(other)
      return found?.[1] === stem ? [Number(found[2] ?? 1)] : []
    })
    const highest = Math.max(0, ...layers)
    return { top: highest === 0 ? null : join(folder, layerName(stem, highest)), next: layerName(stem, highest + 1) }
  }

  /** A previous version that stays behind does no harm: the round itself has moved. */
  const moveWithPrevious = async (from: string, to: string): Promise<void> => {
    await files.move(from, to)
    await files.move(previousOf(from), previousOf(to)).catch(() => undefined)
  }

  return {
    list: async () => {
      const tops = new Map<string, string>()
      for (const name of (await fileSystem.readdir(folder)).sort(byLayer)) {
        const stem = layered.exec(name)?.[1]
        if (stem !== undefined) tops.set(stem, name)
      }
      const summaries: RoundSummary[] = []
      const readSummary = createSummaryReader()
      for (const [stem, name] of tops) {
        const summary = summaryIn(fileSystem, join(folder, name), `${stem}.json`, readSummary)
        if (summary.ok) summaries.push(summary.value)
        else await onDamaged(`${stem}.json`, join(folder, name), summary.reason)
      }
      return summaries
    },
    put: async (name, path) => {
      await moveWithPrevious(path, join(folder, (await layersOf(name)).next))
    },
    takeBack: async (name, path) => {
      const { top } = await layersOf(name)
      if (top !== null) await moveWithPrevious(top, path)
      return top !== null
    },
    purge: async name => {
      const { top } = await layersOf(name)
      if (top !== null) await files.remove([previousOf(top), top])
      return top !== null
    },
    keep: async (name, bytes) => {
      await files.write(join(folder, (await layersOf(name)).next), bytes, { keepPrevious: false })
    },
  }
}

const summaryIn = (
  fileSystem: FileSystem,
  path: string,
  name: string,
  readSummary: ReadSummary,
): Stored<RoundSummary> => {
  try {
    return readSummary(fileSystem.readFileSync(path), name)
  } catch {
    return { ok: false, reason: 'unreadable' }
  }
}

const layerName = (stem: string, layer: number): string => (layer === 1 ? `${stem}.json` : `${stem}~${layer}.json`)

const { compare } = new Intl.Collator('en', { numeric: true })
const byLayer = (a: string, b: string): number => {
  const [first, second] = [layered.exec(a), layered.exec(b)]
  return compare(first?.[1] ?? a, second?.[1] ?? b) || Number(first?.[2] ?? 1) - Number(second?.[2] ?? 1)
}
