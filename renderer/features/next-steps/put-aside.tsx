import { Button, Popover, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { NextStep } from '../../../core/next-steps/next-steps.ts'
import type { SetAside } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

type PutAsideProps = { step: NextStep; roundId: string }

/** Asks why and until when, and keeps both; the way back is offered. */
export function PutAside({ step, roundId }: PutAsideProps) {
  const { t } = useMessages()
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const setAside = useChange('next.setAside')
  const takeUp = useChange('next.takeUp')
  const put = (until: SetAside['until']) => {
    const { questionnaire, item } = step
    const notice = `aside-${questionnaire}-${item}`
    tell.hide(notice)
    setAside.mutate(
      { roundId, step: { questionnaire, item, until, reason: reason.trim().slice(0, 1000) } },
      {
        onSuccess: () => {
          setOpened(false)
          const undo = () => {
            tell.hide(notice)
            takeUp.mutate(
              { roundId, questionnaireId: questionnaire, itemId: item },
              { onError: error => tell.problem(errorText(t, error)) },
            )
          }
          tell.undoable(notice, <UndoMessage text={t('next:asideDone')} onUndo={undo} />)
        },
        onError: error => tell.problem(errorText(t, error)),
      },
    )
  }
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('next:putAsideOf', { text: step.text })}
          onClick={() => setOpened(!opened)}
        >
          {t('next:putAside')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <TextInput
            label={t('next:reason')}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            maxLength={1000}
            data-autofocus
          />
          <Button variant="default" onClick={() => put('next-round')} loading={setAside.isPending}>
            {t('next:notNow')}
          </Button>
          <Button variant="default" onClick={() => put('taken-up')} loading={setAside.isPending}>
            {t('next:skip')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
