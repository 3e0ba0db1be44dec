import { Badge } from '@mantine/core'
import { useMessages } from '../client/use-messages.ts'

/** Stays in sight as long as others on the network can reach this machine. */
export function NetworkMark() {
  const { t } = useMessages()
  return (
    <Badge color="red.9" variant="filled" tt="none" size="lg">
      {t('app:openToNetwork')}
    </Badge>
  )
}
