import { useMessages } from '../client/use-messages.ts'
import { EmptyState } from './empty-state.tsx'
import { LinkButton } from './link-button.tsx'

export function NotFoundPage() {
  const { t } = useMessages()
  return (
    <EmptyState title={t('app:notFoundTitle')} text={t('app:notFoundText')}>
      <LinkButton href="/">{t('app:toStart')}</LinkButton>
    </EmptyState>
  )
}
