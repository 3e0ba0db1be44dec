import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'

/** Short messages in the corner: what was done stays a while, what went wrong stays until it is closed. */
export const tell = {
  done: (message: ReactNode) => notifications.show({ message, autoClose: 5000, color: 'indigo' }),
  /** Stays long enough to change one's mind. */
  undoable: (id: string, message: ReactNode) => notifications.show({ id, message, autoClose: 15_000, color: 'indigo' }),
  problem: (message: ReactNode, title?: string) =>
    notifications.show({ message, color: 'red', autoClose: false, role: 'alert', ...(title && { title }) }),
  /** Stays until it is answered. */
  question: (id: string, message: ReactNode) =>
    notifications.show({ id, message, autoClose: false, withCloseButton: false, color: 'orange', role: 'alertdialog' }),
  hide: (id: string) => notifications.hide(id),
}
