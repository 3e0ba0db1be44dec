import type { Action, Round } from '../../core/round.ts'
import { errorText } from '../client/error-text.ts'
import { useChange } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { tell } from './tell.ts'
import { UndoMessage } from './undo-message.tsx'

export type ActionChanges = {
  /** Whether it was kept; what went wrong is told. */
  save: (action: Action) => Promise<boolean>
  /** Saves the action in another state, says so, and offers the way back. */
  change: (before: Action, after: Action, text: string) => Promise<boolean>
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
  const offerUndo = (before: Action, text: string) => {
    const notice = `action-${before.id}`
    const undo = () => {
      tell.hide(notice)
      void save(before)
    }
    tell.hide(notice)
    tell.undoable(notice, <UndoMessage text={text} onUndo={undo} />)
  }
  return {
    save,
    change: async (before, after, text) => {
      const isKept = await save(after)
      if (isKept) offerUndo(before, text)
      return isKept
    },
    remove: async action => {
      if (await told(removeOne({ roundId, id: action.id }))) offerUndo(action, t('retrospective:actionRemoved'))
    },
  }
}
