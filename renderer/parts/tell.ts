import type { NotificationData } from '@mantine/notifications'
import type { ReactNode } from 'react'

/** Nothing is to be told before the first screen is there, so that what tells it comes after. */
const withCorner = (act: (corner: Awaited<ReturnType<typeof load>>) => void): void => void load().then(act)
const load = async () => (await import('@mantine/notifications')).notifications

const show = (message: NotificationData): void => withCorner(corner => corner.show(message))

/** Short messages in the corner: what was done stays a while, what went wrong stays until it is closed. */
export const tell = {
  done: (message: ReactNode): void => show({ message, autoClose: 5000, color: 'indigo' }),
  /** Stays long enough to change one's mind. */
  undoable: (id: string, message: ReactNode): void => show({ id, message, autoClose: 15_000, color: 'indigo' }),
  /** The latest of a kind, told apart by its title, takes the place of the one before. */
  problem: (message: ReactNode, title?: string): void => {
    const problem = { id: `problem ${title ?? ''}`, message, color: 'red', autoClose: false as const, role: 'alert' }
    withCorner(corner => {
      corner.update({ ...problem, ...(title && { title }) })
      corner.show({ ...problem, ...(title && { title }) })
    })
  },
  hide: (id: string): void => withCorner(corner => corner.hide(id)),
  /** Nothing of one workspace is said in another. */
  hideAll: (): void => withCorner(corner => corner.clean()),
}
