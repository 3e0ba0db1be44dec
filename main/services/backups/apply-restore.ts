import { AppError } from '../../../core/app-error.ts'
import { errorCode } from '../storage/file-system.ts'
import { unchangedOnError } from '../storage/storage-errors.ts'
import { placeContent } from './place-content.ts'
import { clearStage, placeFiles } from './place-files.ts'
import { encodeJournal, type Journal, journalPath, readJournal } from './restore-journal.ts'
import type { Step } from './restore-step.ts'
import { type StagedMove, type StageOptions, stageRestore } from './stage-restore.ts'

/**
 * Makes all the changes or none. First every new file is written whole where nobody looks, then a journal that says where
 * they belong; from then on nothing takes room any more, and what is cut off is finished by the next start. `onDone` is
 * told twice for each change: when its file is made, and when it has its place.
 */
export const applyRestore = async (
  options: StageOptions,
  steps: readonly Step[],
  facts: Omit<Journal, 'moves'>,
  onDone: () => void,
): Promise<void> => {
  const left = await readJournal(options)
  if (left !== null && left !== 'unreadable') throw unfinished('EBUSY')
  await clearStage(options)
  await place(options, await commit(options, steps, facts, onDone), onDone)
}

const commit = async (
  options: StageOptions,
  steps: readonly Step[],
  facts: Omit<Journal, 'moves'>,
  onDone: () => void,
): Promise<StagedMove[]> => {
  try {
    const staged = await stageRestore(options, steps, onDone)
    const moves = staged.map(({ from, to }) => ({ from, to }))
    await options.files.write(journalPath(options.folder), encodeJournal({ ...facts, moves }), { keepPrevious: false })
    return staged
  } catch (error) {
    await clearStage(options).catch(() => undefined)
    return unchangedOnError(error)
  }
}

const place = async (options: StageOptions, moves: readonly StagedMove[], onDone: () => void): Promise<void> => {
  try {
    await placeFiles(options, moves, async (move, placeFile) => {
      await placeContent(options.content, move, placeFile)
      onDone()
    })
    await clearStage(options)
  } catch (error) {
    const reason = error instanceof AppError ? String(error.params.reason ?? error.key) : errorCode(error)
    throw reason === '' ? error : unfinished(reason)
  }
}

const unfinished = (reason: string): AppError => new AppError('storage', 'restoreUnfinished', { reason })
