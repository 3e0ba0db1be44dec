import { join } from 'node:path'
import { type DurableFiles, previousOf } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'

/**
 * A folder of deleted files, each under its own name. Where a name is deleted a second time (it had been imported
 * again), the later file lies on top and the earlier one keeps its own.
 */
export type TrashLayers = {
  /** The top file of each name: the name it had, and its path now. */
  tops: () => Promise<{ name: string; path: string }[]>
  /** Path of the top file of this name; null where there is none. */
  find: (name: string) => Promise<string | null>
  /** Path that the next deleted file of this name gets. */
  free: (name: string) => Promise<string>
  /** Takes a file and its previous version in from `path`. */
  put: (name: string, path: string) => Promise<void>
  /** Gives the top file of this name back; false where there is none. */
  takeBack: (name: string, path: string) => Promise<boolean>
  /** Deletes the top file of this name for ever; false where there is none. */
  purge: (name: string) => Promise<boolean>
  /** Keeps bytes as a deleted file that never lay among the others. */
  keep: (name: string, bytes: Buffer) => Promise<void>
}

const layered = /^(.+?)(?:~(\d+))?\.json$/

type LayersOptions = { folder: string; fileSystem: FileSystem; files: DurableFiles }

export const createTrashLayers = ({ folder, fileSystem, files }: LayersOptions): TrashLayers => {
  /** Path of the top file of a name and the name of the one that would lie above it. */
  const layersOf = async (name: string): Promise<{ top: string | null; next: string }> => {
    const stem = name.replace(/\.json$/, '')
    const layers = (await fileSystem.readdir(folder)).flatMap(other => {
      const found = layered.exec(other)
      return found?.[1] === stem ? [Number(found[2] ?? 1)] : []
    })
    const highest = Math.max(0, ...layers)
    return { top: highest === 0 ? null : join(folder, layerName(stem, highest)), next: layerName(stem, highest + 1) }
  }

  return {
    tops: async () => {
      const tops = new Map<string, string>()
      for (const name of (await fileSystem.readdir(folder)).sort(byLayer)) {
        const stem = layered.exec(name)?.[1]
        if (stem !== undefined) tops.set(`${stem}.json`, join(folder, name))
      }
      return [...tops].map(([name, path]) => ({ name, path }))
    },
    find: async name => (await layersOf(name)).top,
    free: async name => join(folder, (await layersOf(name)).next),
    put: async (name, path) => {
      await files.move(path, join(folder, (await layersOf(name)).next))
    },
    takeBack: async (name, path) => {
      const { top } = await layersOf(name)
      if (top !== null) await files.move(top, path)
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

const layerName = (stem: string, layer: number): string => (layer === 1 ? `${stem}.json` : `${stem}~${layer}.json`)

const { compare } = new Intl.Collator('en', { numeric: true })
const byLayer = (a: string, b: string): number => {
  const [first, second] = [layered.exec(a), layered.exec(b)]
  return compare(first?.[1] ?? a, second?.[1] ?? b) || Number(first?.[2] ?? 1) - Number(second?.[2] ?? 1)
}
