import { Button, Stack, Text, Title } from '@mantine/core'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useMessages } from '../client/use-messages.ts'

type ErrorBoundaryProps = {
  /** Where it is: what failed there is forgotten elsewhere. */
  place?: string
  /** What is shown in place of what failed: a whole page if left out. */
  fallback?: ReactNode
  children: ReactNode
}

/** The last net: a screen that failed says so and offers to reload; saved answers are on disk already. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError = () => ({ failed: true })

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.failed && before.place !== this.props.place) this.setState({ failed: false })
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error instanceof Error ? error.message : 'unknown failure', info.componentStack)
  }

  override render() {
    return this.state.failed ? (this.props.fallback ?? <CrashScreen />) : this.props.children
  }
}

function CrashScreen() {
  const { t } = useMessages()
  return (
    <Stack align="center" justify="center" mih="60vh" p="xl" role="alert">
      <Title order={1} size="h3">
        {t('app:crashTitle')}
      </Title>
      <Text>{t('app:crashText')}</Text>
      <Button onClick={() => window.location.reload()}>{t('app:reload')}</Button>
    </Stack>
  )
}
