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
  for (const changed of foldersInOrder(moves)) await syncFolder(options.fileSystem, join(options.folder, changed))
}

/** What has left a folder for good must have come into the other for good before. The stage is synced when it is cleared. */
const foldersInOrder = (moves: readonly Move[]): Set<string> => {
  const [staged, removed] = [moves.filter(isStaged), moves.filter(move => !isStaged(move))]
  return new Set([...removed.map(({ to }) => dirname(to)), ...[...staged, ...removed].map(placeOf)])
}

const isStaged = ({ from }: Move): boolean => from.startsWith(`${stageFolder}/`)

/** The folder of rounds, of questionnaires, … in which something changes. */
const placeOf = (move: Move): string => dirname(isStaged(move) ? move.to : move.from)

const placeFile = async ({ folder, fileSystem, files }: PlaceOptions, { from, to }: Move): Promise<void> => {
  const path = join(folder, from)
  if (!(await statOrNull(fileSystem, path))) return
  await files.put(path, join(folder, to))
}

/** Deletes what a restore has left where its files were made; the journal first, so that it does not begin once more. */
export const clearStage = async ({ folder, fileSystem, files }: PlaceOptions): Promise<void> => {
  const stage = join(folder, stageFolder)
  const left = new Set((await namesIn(fileSystem, stage)).map(name => join(stage, name)))
  if (left.delete(journalPath(folder))) await files.remove([journalPath(folder)])
  await files.remove([...left])
}
