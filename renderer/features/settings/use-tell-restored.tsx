import type { Restored } from '../../../core/backups/backup.ts'
import { useClient } from '../../client/client-provider.tsx'
import { errorText } from '../../client/error-text.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

const notice = 'restored'

/** Tells that a workspace was changed as a whole, and offers the way back. */
export const useTellRestored = () => {
  const { t } = useMessages()
  const client = useClient()
  return ({ changes, undo }: Restored): void => {
    const text = t('backups:restored', { count: changes })
    if (undo === null) {
      tell.done(text)
      return
    }
    const goBack = async () => {
      tell.hide(notice)
      try {
        await client.call('backups.restore', { name: undo })
        tell.done(t('backups:undone'))
      } catch (error) {
        tell.problem(errorText(t, error), t('backups:restoreFailed'))
      }
    }
    tell.undoable(notice, <UndoMessage text={text} onUndo={() => void goBack()} />)
  }
}
