import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

export type TargetChange = { id: string; title: string; from: number | null; target: number | null }

/** Saves a target and offers the way back to the one before; and saves why it was moved. */
export const useTargetChange = (roundId: string, questionnaireId: string) => {
  const { t } = useMessages()
  const { mutateAsync } = useChange('rounds.setTarget')
  const save = async (dimensionId: string, target: number | null, reason?: string): Promise<boolean> => {
    try {
      await mutateAsync({
        id: roundId,
        questionnaireId,
        dimensionId,
        target,
        ...(reason !== undefined && { reason }),
      })
      return true
    } catch (error) {
      tell.problem(errorText(t, error), t('results:targetFailed'))
      return false
    }
  }
  const change = async ({ id, title, from, target }: TargetChange, refused: () => void) => {
    const notice = `target-${questionnaireId}-${id}`
    tell.hide(notice)
    if (!(await save(id, target))) return refused()
    const undo = () => {
      tell.hide(notice)
      void save(id, from)
    }
    const text = target === null ? t('results:targetCleared', { title }) : t('results:targetSet', { title, target })
    tell.undoable(notice, <UndoMessage text={text} onUndo={undo} />)
  }
  const giveReason = async (
    { id, target }: Pick<TargetChange, 'id' | 'target'>,
    reason: string,
    refused: () => void,
  ) => {
    if (!(await save(id, target, reason))) refused()
  }
  return { change, giveReason }
}
