import { CallFailure } from '../client/client.ts'
import { ImportConflict } from './import-conflict.tsx'
import { ImportFaults } from './import-faults.tsx'
import { tell } from './tell.ts'

const conflictToast = 'import-conflict'

type ConflictQuestion = { title: string; text: string; canKeepBoth: boolean }

/** Asks about a conflict and reports the choice; thinking better of it changes nothing. */
export const askAboutConflict = (question: ConflictQuestion, onChoice: (choice: 'replace' | 'keep-both') => void) =>
  tell.question(
    conflictToast,
    <ImportConflict
      {...question}
      onChoice={choice => {
        tell.hide(conflictToast)
        if (choice !== 'cancel') onChoice(choice)
      }}
    />,
  )

type FailedImport = { error: unknown; fileName: string; text: string; title: string }

/** Lists the faults of a broken file; any other failure in its own words. */
export const tellImportFailure = ({ error, fileName, text, title }: FailedImport) => {
  const faults = error instanceof CallFailure ? error.error.faults : []
  tell.problem(faults.length > 0 ? <ImportFaults fileName={fileName} faults={faults} /> : text, title)
}
