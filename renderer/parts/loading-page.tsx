import { Center, Loader } from '@mantine/core'
import { useMessages } from '../client/use-messages.ts'

/** Shown while a page or its data is on the way; appears late enough not to flicker. */
export function LoadingPage() {
  const { t } = useMessages()
  return (
    <Center mih={240} role="status" aria-label={t('app:loading')}>
      <Loader type="dots" color="gray" />
    </Center>
  )
}
