import { Notifications } from '@mantine/notifications'

/** Where short messages appear. */
export function MessagesCorner() {
  return <Notifications position="bottom-center" />
}
