import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconDownload, IconTrash } from '@tabler/icons-react'
import type { QuestionnaireSummary } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import { useQuestionnaireActions } from './use-questionnaire-actions.tsx'

type QuestionnaireMenuProps = { questionnaire: Pick<QuestionnaireSummary, 'id' | 'title' | 'own'> }

/** Copy and export any; remove one's own, which can be undone. */
export function QuestionnaireMenu({ questionnaire }: QuestionnaireMenuProps) {
  const { t } = useMessages()
  const { copy, save, remove } = useQuestionnaireActions(questionnaire)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('app:questionnaireMenu', { title: questionnaire.title })}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
          {t('app:questionnaireCopy')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => save('yaml')}>
          {t('app:questionnaireExportYaml')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => save('json')}>
          {t('app:questionnaireExportJson')}
        </Menu.Item>
        {questionnaire.own && (
          <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={remove}>
            {t('app:questionnaireRemove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
