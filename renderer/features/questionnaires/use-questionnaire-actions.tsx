import { useLocation } from 'wouter'
import type { QuestionnaireSummary } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

/** What can be done with one questionnaire, each told when it is done. */
export const useQuestionnaireActions = ({ id, title }: Pick<QuestionnaireSummary, 'id' | 'title'>) => {
  const { t } = useMessages()
  const [, navigate] = useLocation()
  const copying = useChange('questionnaires.copy')
  const exporting = useChange('questionnaires.export')
  const removing = useChange('questionnaires.remove')
  const restoring = useChange('questionnaires.restore')
  const failed = (error: Error) => tell.problem(errorText(t, error))

  const copy = () =>
    copying.mutate(
      { id },
      {
        onError: failed,
        onSuccess: made => {
          tell.done(t('app:questionnaireCopied', { title: made.title }))
          navigate(`/questionnaires/${made.id}`)
        },
      },
    )
  const save = (format: 'yaml' | 'json') =>
    exporting.mutate(
      { id, format },
      {
        onSuccess: delivery => tellDelivery(t, delivery),
        onError: error => tell.problem(errorText(t, error), t('app:questionnaireExportFailed')),
      },
    )
  const toastId = `questionnaire-${id}`
  const undo = () => {
    tell.hide(toastId)
    restoring.mutate({ id }, { onError: failed })
  }
  const remove = () =>
    removing.mutate(
      { id },
      {
        onError: failed,
        onSuccess: () => {
          navigate('/questionnaires')
          tell.undoable(toastId, <UndoMessage text={t('app:questionnaireRemoved', { title })} onUndo={undo} />)
        },
      },
    )
  return { copy, save, remove }
}
