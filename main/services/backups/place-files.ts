import { dirname, join } from 'node:path'
import { createBreather } from '../storage/breather.ts'
import type { DurableFiles } from '../storage/durable-file.ts'
import { statOrNull, syncFolder } from '../storage/file-system.ts'
import { journalPath, type Move, stageFolder } from './restore-journal.ts'
import { namesIn, type Place } from './workspace-files.ts'

export type PlaceOptions = Place & { files: DurableFiles }

/**
 * Gives every file of a restore its place, durably. Nothing of it takes room on the disk, and what has its place already
 * is left alone: cut off anywhere, the same once more does the rest. `within` holds still whoever else uses the file.
 */
export const placeFiles = async <M extends Move>(
  options: PlaceOptions,
  moves: readonly M[],
  within: (move: M, place: () => Promise<void>) => Promise<void> = (_, place) => place(),
): Promise<void> => {
  const breathe = createBreather()
  for (const move of moves) {
    await breathe()
    await within(move, () => placeFile(options, move))
  }
  const { folder, fileSystem } = options
  const folders = new Set(moves.flatMap(({ from, to }) => [dirname(join(folder, to)), dirname(join(folder, from))]))
  for (const changed of folders) await syncFolder(fileSystem, changed)
}

const placeFile = async ({ folder, fileSystem, files }: PlaceOptions, { from, to }: Move): Promise<void> => {
  const path = join(folder, from)
  if (!(await statOrNull(fileSystem, path))) return
  if (from.startsWith(`${stageFolder}/`)) await files.put(path, join(folder, to))
  else await files.move(path, join(folder, to))
}

/** Deletes what a restore has left where its files were made; the journal first, so that it does not begin once more. */
export const clearStage = async ({ folder, fileSystem, files }: PlaceOptions): Promise<void> => {
  const stage = join(folder, stageFolder)
  const names = await namesIn(fileSystem, stage)
  if (names.length === 0) return
  await files.remove([journalPath(folder)])
  await files.remove(names.map(name => join(stage, name)))
}
