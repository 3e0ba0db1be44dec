import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../client/use-messages.ts'
import { LinkButton } from '../../parts/link-button.tsx'
import { countAnswered, type Sheet } from './answer-sheet-state.ts'
import classes from './question.module.css'

type FinishPanelProps = { sheet: Sheet; roundId: string; onMissing: () => void }

/** After the last question: what is open, and the way to the results. */
export function FinishPanel({ sheet, roundId, onMissing }: FinishPanelProps) {
  const { t } = useMessages()
  const panel = useRef<HTMLDivElement>(null)
  const open = sheet.questions.length - countAnswered(sheet)
  useEffect(() => {
    // Newer Chromium returns a promise here, which React would take for a clean-up.
    void panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <Stack ref={panel} className={classes.card ?? ''} gap="xs" role="status">
      <Title order={3} size="h5">
        {t('answer:finishTitle')}
      </Title>
      <Text>{open === 0 ? t('answer:finishDone') : t('answer:finishMissing', { count: open })}</Text>
      <Group>
        <LinkButton href={`/rounds/${roundId}/results`}>{t('answer:seeResults')}</LinkButton>
        {open > 0 && (
          <Button variant="default" onClick={onMissing}>
            {t('answer:nextMissing')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
