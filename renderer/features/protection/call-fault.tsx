import { Alert } from '@mantine/core'
import { errorText } from '../../client/error-text.ts'
import { useMessages } from '../../client/use-messages.ts'

/** Why a call failed, where it was made; nothing where it did not. */
export function CallFault({ error }: { error: unknown }) {
  const { t } = useMessages()
  if (!error) return null
  return (
    <Alert color="red" variant="light" role="alert">
      {errorText(t, error)}
    </Alert>
  )
}
