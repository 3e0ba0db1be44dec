import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'

/** Short messages in the corner: what was done stays a while, what went wrong stays until it is closed. */
export const tell = {
  done: (message: ReactNode) => notifications.show({ message, autoClose: 5000, color: 'indigo' }),
  /** Stays long enough to change one's mind. */
  undoable: (id: string, message: ReactNode) => notifications.show({ id, message, autoClose: 15_000, color: 'indigo' }),
  /** The latest of a kind, told apart by its title, takes the place of the one before. */
  problem: (message: ReactNode, title?: string) => {
    const problem = { id: `problem ${title ?? ''}`, message, color: 'red', autoClose: false as const, role: 'alert' }
    notifications.update({ ...problem, ...(title && { title }) })
    notifications.show({ ...problem, ...(title && { title }) })
  },
  hide: (id: string) => notifications.hide(id),
  /** Nothing of one workspace is said in another. */
  hideAll: () => notifications.clean(),
}
