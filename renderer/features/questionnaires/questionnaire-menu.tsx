import { IconCopy, IconDownload, IconTrash } from '@tabler/icons-react'
import type { QuestionnaireSummary } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import { DotsMenu } from '../../parts/dots-menu.tsx'
import { useQuestionnaireActions } from './use-questionnaire-actions.tsx'

type QuestionnaireMenuProps = { questionnaire: Pick<QuestionnaireSummary, 'id' | 'title' | 'own'> }

/** Copy and export any; remove one's own, which can be undone. */
export function QuestionnaireMenu({ questionnaire }: QuestionnaireMenuProps) {
  const { t } = useMessages()
  const { copy, save, remove } = useQuestionnaireActions(questionnaire)
  return (
    <DotsMenu
      label={t('app:questionnaireMenu', { title: questionnaire.title })}
      actions={[
        { text: t('app:questionnaireCopy'), icon: <IconCopy size={16} />, onChoose: copy },
        { text: t('app:questionnaireExportYaml'), icon: <IconDownload size={16} />, onChoose: () => save('yaml') },
        { text: t('app:questionnaireExportJson'), icon: <IconDownload size={16} />, onChoose: () => save('json') },
        ...(questionnaire.own
          ? [{ text: t('app:questionnaireRemove'), icon: <IconTrash size={16} />, isRemoval: true, onChoose: remove }]
          : []),
      ]}
    />
  )
}
