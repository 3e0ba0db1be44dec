import { createContext, type ReactNode, useContext, useState } from 'react'
import type { ImportOutcome } from './import-outcome.ts'
import { onDemand } from './on-demand.tsx'

const ImportOutcomeContext = createContext<(outcome: ImportOutcome) => void>(() => undefined)

const ImportOutcomeDialog = onDemand(() => import('./import-outcome-dialog.tsx').then(m => m.ImportOutcomeDialog))

/** Shows what imports below it have to say, one dialog at a time. */
export function ImportOutcomeProvider({ children }: { children: ReactNode }) {
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null)
  return (
    <ImportOutcomeContext value={setOutcome}>
      {children}
      {outcome && <ImportOutcomeDialog outcome={outcome} onClose={() => setOutcome(null)} />}
    </ImportOutcomeContext>
  )
}

/** Shows one outcome in place of the one before. */
export const useImportOutcome = () => useContext(ImportOutcomeContext)
