import type { Action, Round } from '../../core/round.ts'
import { errorText } from '../client/error-text.ts'
import { useChange } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { tell } from './tell.ts'
import { UndoMessage } from './undo-message.tsx'

export type ActionChanges = {
  /** Whether it was kept; what went wrong is told. */
  save: (action: Action) => Promise<boolean>
  /** Saves a new action, says so, and offers to take it back. */
  add: (action: Action, text: string) => Promise<boolean>
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
  const removeQuietly = (id: string) => told(removeOne({ roundId, id }))
  const offerUndo = ({ id }: Action, text: string, takeBack: () => Promise<boolean>) => {
    const notice = `action-${id}`
    const undo = () => {
      tell.hide(notice)
      void takeBack()
    }
    tell.hide(notice)
    tell.undoable(notice, <UndoMessage text={text} onUndo={undo} />)
  }
  return {
    save,
    add: async (action, text) => {
      const isKept = await save(action)
      if (isKept) offerUndo(action, text, () => removeQuietly(action.id))
      return isKept
    },
    change: async (before, after, text) => {
      const isKept = await save(after)
      if (isKept) offerUndo(before, text, () => save(before))
      return isKept
    },
    remove: async action => {
      if (await removeQuietly(action.id)) offerUndo(action, t('retrospective:actionRemoved'), () => save(action))
    },
  }
}
