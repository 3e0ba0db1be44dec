import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../client/use-messages.ts'
import { ErrorBoundary } from './error-boundary.tsx'

/** Beside something that is not saved yet: where this part fails it says so, and the rest of the page keeps its work. */
export function PartBoundary({ children }: { children: ReactNode }) {
  const { t } = useMessages()
  return (
    <ErrorBoundary
      fallback={
        <Alert color="orange" title={t('app:crashTitlePart')}>
          {t('app:crashTextPart')}
        </Alert>
      }
    >
      {children}
    </ErrorBoundary>
  )
}
