import { Alert, Button, Container, Group } from '@mantine/core'
import { errorText } from '../client/error-text.ts'
import { useMessages } from '../client/use-messages.ts'

type ErrorPageProps = { error: unknown; onRetry?: () => void }

/** What went wrong and the way out, in place of a page or of a part of one. */
export function ErrorPage({ error, onRetry }: ErrorPageProps) {
  const { t } = useMessages()
  return (
    <Container size="sm" py="xl">
      <Alert color="red" variant="light" title={t('app:couldNotLoad')}>
        {errorText(t, error)}
        {onRetry && (
          <Group mt="md">
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('app:tryAgain')}
            </Button>
          </Group>
        )}
      </Alert>
    </Container>
  )
}
