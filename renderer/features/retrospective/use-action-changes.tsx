import type { Action, Round } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

export type ActionChanges = {
  /** Whether it was kept; what went wrong is told. */
  save: (action: Action) => Promise<boolean>
  remove: (action: Action) => Promise<void>
}

/** Keeps and removes the actions of a round, and offers the way back. */
export const useActionChanges = ({ id: roundId }: Pick<Round, 'id'>): ActionChanges => {
  const { t } = useMessages()
  const { mutateAsync: keep } = useChange('actions.save')
  const { mutateAsync: removeOne } = useChange('actions.remove')
  const told = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work
      return true
    } catch (error) {
      tell.problem(errorText(t, error), t('retrospective:actionFailed'))
      return false
    }
  }
  const save = (action: Action) => told(keep({ roundId, action }))
  return {
    save,
    remove: async action => {
      const notice = `action-${action.id}`
      if (!(await told(removeOne({ roundId, id: action.id })))) return
      const undo = () => {
        tell.hide(notice)
        void save(action)
      }
      tell.undoable(notice, <UndoMessage text={t('retrospective:actionRemoved')} onUndo={undo} />)
    },
  }
}
