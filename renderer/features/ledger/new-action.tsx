import { Text } from '@mantine/core'
import { errorText } from '../../client/error-text.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ActionForm } from '../../parts/action-form.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { useActionChanges } from '../../parts/use-action-changes.tsx'

type NewActionProps = { round: { id: string; title: string }; onClose: () => void }

/** An action by hand: kept with the team's latest round, from whose answers it is measured. */
export function NewAction({ round, onClose }: NewActionProps) {
  const { t } = useMessages()
  const { save } = useActionChanges(round)
  const latest = useCall('rounds.read', { id: round.id })
  if (latest.isLoadingError) return <Text role="alert">{errorText(t, latest.error)}</Text>
  if (latest.isPending) return <LoadingPage />
  return (
    <section aria-label={t('ledger:add')}>
      <ActionForm questionnaires={latest.data.questionnaires} onSave={save} onClose={onClose} />
      <Text size="sm" c="dimmed" mt={6}>
        {t('ledger:addHint', { round: round.title })}
      </Text>
    </section>
  )
}
