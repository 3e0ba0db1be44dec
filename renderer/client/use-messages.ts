import { createContext, useContext } from 'react'
import type { Translate } from '../../core/messages/messages.ts'

/** The catalogue that everything below speaks from. Its language is chosen before the first screen and then stays. */
export const MessagesContext = createContext<Translate | null>(null)

/** Waits for the texts of whatever comes on demand; they are all there unless the window says otherwise. */
export const MessagesArrival = createContext<() => Promise<void>>(async () => {})

/** The catalogue for components: `t('app:undo')`. */
export const useMessages = (): { t: Translate } => {
  const t = useContext(MessagesContext)
  if (!t) throw new Error('useMessages outside MessagesContext')
  return { t }
}
