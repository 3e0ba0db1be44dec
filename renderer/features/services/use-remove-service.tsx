import type { Service } from '../../../core/budget/service.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

/** Removes a service, and offers the way back with all that it had. */
export const useRemoveService = (teamId: string) => {
  const { t } = useMessages()
  const { mutateAsync: removeOne } = useChange('services.remove')
  const { mutateAsync: save } = useChange('services.save')
  const told = async (work: Promise<unknown>, title: string): Promise<boolean> => {
    try {
      await work
      return true
    } catch (error) {
      tell.problem(errorText(t, error), title)
      return false
    }
  }
  return async (service: Service): Promise<void> => {
    if (!(await told(removeOne({ teamId, id: service.id }), t('services:notRemoved')))) return
    const notice = `service-${service.id}`
    const undo = () => {
      tell.hide(notice)
      void told(save({ teamId, service }), t('services:notSaved'))
    }
    tell.undoable(notice, <UndoMessage text={t('services:removed', { title: service.title })} onUndo={undo} />)
  }
}
