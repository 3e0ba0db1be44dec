import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMessages } from '../../client/use-messages.ts'
import classes from './answer-sheet.module.css'
import { openQuestions, type Sheet } from './answer-sheet-state.ts'

type MissingMenuProps = { sheet: Sheet; onGo: (index: number) => void }

/** What is missing: every question without an answer, under its part, each a jump away. */
export function MissingMenu({ sheet, onGo }: MissingMenuProps) {
  const { t } = useMessages()
  const open = openQuestions(sheet)
  const count = open.reduce((sum, { questions }) => sum + questions.length, 0)
  if (count === 0) return null
  return (
    <Menu position="bottom-end" width={420}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<IconChevronDown size={14} />}
          className={classes.nowrap ?? ''}
        >
          {t('answer:missing', { count })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.missing ?? ''}>
        {open.map(({ part, questions }) => [
          <Menu.Label key={`${part.questionnaireId}/${part.dimensionId}`}>{part.title}</Menu.Label>,
          questions.map(({ index, question }) => (
            <Menu.Item key={index} onClick={() => onGo(index)}>
              <Text size="sm" truncate maw={388}>
                {question.item.text}
              </Text>
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}
