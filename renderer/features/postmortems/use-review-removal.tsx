import type { Review } from '../../../core/postmortem/review.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

/** Deletes a review and offers the way back. */
export const useReviewRemoval = (teamId: string): ((review: Review) => Promise<void>) => {
  const { t } = useMessages()
  const { mutateAsync: remove } = useChange('reviews.remove')
  const { mutateAsync: save } = useChange('reviews.save')
  const told = async (work: Promise<unknown>, title: string): Promise<boolean> => {
    try {
      await work
      return true
    } catch (error) {
      tell.problem(errorText(t, error), title)
      return false
    }
  }
  return async review => {
    if (!(await told(remove({ teamId, id: review.id }), t('postmortem:removeFailed')))) return
    const notice = `review-${review.id}`
    const undo = () => {
      tell.hide(notice)
      void told(save({ teamId, review }), t('postmortem:saveFailed'))
    }
    const text = t('postmortem:removed', { title: review.title })
    tell.undoable(notice, <UndoMessage text={text} onUndo={undo} />)
  }
}
