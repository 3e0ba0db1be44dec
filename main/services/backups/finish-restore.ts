import { join } from 'node:path'
import type { FinishedRestore } from '../../../core/backups/backup.ts'
import { clearStage, type PlaceOptions, placeFiles } from './place-files.ts'
import { readJournal } from './restore-journal.ts'
import { namesIn } from './workspace-files.ts'

/**
 * Finishes, in a data folder that nobody uses, a restore or an import that was cut off: from where its journal was
 * written every file takes its place, before that nothing has changed. Null where there was nothing to finish. A journal
 * that does not read is left with its files, and the next restore clears them away.
 */
export const finishRestore = async (options: PlaceOptions): Promise<FinishedRestore | null> => {
  const { folder, fileSystem, files } = options
  const backups = join(folder, 'backups')
  await files.cleanLeftovers(backups, await namesIn(fileSystem, backups))
  const journal = await readJournal(options)
  if (journal === 'unreadable') return { outcome: 'stuck' }
  if (journal) await placeFiles(options, journal.moves)
  await clearStage(options)
  if (!journal) return null
  const { mode, created, undo, changes } = journal
  return { outcome: 'finished', mode, created, undo, changes }
}
