import { useLocation } from 'wouter'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

/** Puts a round away, goes to its team, and offers the way back. */
export const useRemoveRound = (round: RoundSummary) => {
  const { t } = useMessages()
  const [, navigate] = useLocation()
  const remove = useChange('rounds.remove')
  const restore = useChange('rounds.restore')
  const failed = (error: Error) => tell.problem(errorText(t, error))
  const toastId = `round-${round.id}`
  const undo = () => {
    tell.hide(toastId)
    restore.mutate({ id: round.id }, { onError: failed })
  }
  return () =>
    remove.mutate(
      { id: round.id },
      {
        onError: failed,
        onSuccess: () => {
          navigate(`/teams/${round.team.id}`)
          tell.undoable(toastId, <UndoMessage text={t('app:roundDeleted', { title: round.title })} onUndo={undo} />)
        },
      },
    )
}
