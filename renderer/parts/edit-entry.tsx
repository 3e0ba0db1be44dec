import type { LedgerEntry } from '../../core/actions/ledger.ts'
import { errorText } from '../client/error-text.ts'
import { useCall } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { ActionForm } from './action-form.tsx'
import { LoadingPage } from './loading-page.tsx'
import { useActionChanges } from './use-action-changes.tsx'

type EditEntryProps = { entry: LedgerEntry; onClose: () => void }

/** The form of an action in its own round, whose questions it may move. */
export function EditEntry({ entry: { action, round }, onClose }: EditEntryProps) {
  const { t } = useMessages()
  const { save } = useActionChanges(round)
  const decided = useCall('rounds.read', { id: round.id })
  if (decided.isLoadingError) return <p role="alert">{errorText(t, decided.error)}</p>
  if (decided.isPending) return <LoadingPage />
  return <ActionForm action={action} questionnaires={decided.data.questionnaires} onSave={save} onClose={onClose} />
}
