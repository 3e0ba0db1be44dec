import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

export type TargetChange = { id: string; title: string; from: number | null; target: number | null }

/** Saves a target and offers the way back to the one before. */
export const useTargetChange = (roundId: string, questionnaireId: string) => {
  const { t } = useMessages()
  const { mutate } = useChange('rounds.setTarget')
  const save = (change: TargetChange, done: () => void, onSaved: () => void) =>
    mutate(
      { id: roundId, questionnaireId, dimensionId: change.id, target: change.target },
      {
        onSuccess: onSaved,
        onError: error => tell.problem(errorText(t, error), t('results:targetFailed')),
        onSettled: done,
      },
    )
  return (change: TargetChange, done: () => void) => {
    const notice = `target-${questionnaireId}-${change.id}`
    const undo = () => {
      tell.hide(notice)
      save({ ...change, from: change.target, target: change.from }, done, () => {})
    }
    const text =
      change.target === null
        ? t('results:targetCleared', { title: change.title })
        : t('results:targetSet', { title: change.title, target: change.target })
    tell.hide(notice)
    save(change, done, () => tell.undoable(notice, <UndoMessage text={text} onUndo={undo} />))
  }
}
