import { Modal } from '@mantine/core'
import { ImportConflict } from './import-conflict.tsx'
import { ImportFaults } from './import-faults.tsx'
import type { ImportOutcome } from './import-outcome.ts'

type ImportOutcomeDialogProps = { outcome: ImportOutcome; onClose: () => void }

/** Asks about a conflict, or lists every fault of a broken file. Closing it changes nothing. */
export function ImportOutcomeDialog({ outcome, onClose }: ImportOutcomeDialogProps) {
  return (
    <Modal opened onClose={onClose} title={outcome.title} size="lg">
      {outcome.kind === 'faults' ? (
        <ImportFaults fileName={outcome.fileName} faults={outcome.faults} />
      ) : (
        <ImportConflict
          text={outcome.text}
          canKeepBoth={outcome.canKeepBoth}
          onChoice={choice => {
            onClose()
            if (choice !== 'cancel') outcome.onChoice(choice)
          }}
        />
      )}
    </Modal>
  )
}
