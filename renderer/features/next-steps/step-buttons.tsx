import { Button, Popover, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { NextStep } from '../../../core/next-steps/next-steps.ts'
import type { Round, SetAside } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'

type StepButtonsProps = { step: NextStep; round: Round }

/** What can be done about a step: take it on, or put it aside with a reason. */
export function StepButtons({ step, round }: StepButtonsProps) {
  const { t } = useMessages()
  const saveAction = useChange('actions.save')
  const action = round.actions.find(
    ({ questionnaire, item, done, dropped }) =>
      questionnaire === step.questionnaire && item === step.item && !done && !dropped,
  )
  const takeOn = () =>
    saveAction.mutate(
      {
        roundId: round.id,
        action: {
          id: crypto.randomUUID(),
          text: t('next:actionText', { text: step.text, level: step.nextLevelText }).slice(0, 1000),
          questionnaire: step.questionnaire,
          dimension: step.dimension,
          item: step.item,
          by: Math.max(1, Math.min(100, step.nextLevel * 25 - step.score)),
        },
      },
      {
        onSuccess: () => tell.done(t('next:actionMade')),
        onError: error => tell.problem(errorText(t, error)),
      },
    )
  return (
    <>
      {action ? (
        <Button component={Link} href={`/teams/${round.team.id}/actions`} variant="light" size="compact-sm">
          {t('next:toActions')}
        </Button>
      ) : (
        <Button size="compact-sm" onClick={takeOn} loading={saveAction.isPending}>
          {t('next:makeAction')}
        </Button>
      )}
      <PutAside step={step} roundId={round.id} />
    </>
  )
}

function PutAside({ step, roundId }: { step: NextStep; roundId: string }) {
  const { t } = useMessages()
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const setAside = useChange('next.setAside')
  const takeUp = useChange('next.takeUp')
  const put = (until: SetAside['until']) => {
    const { questionnaire, item } = step
    setAside.mutate(
      { roundId, step: { questionnaire, item, until, reason: reason.trim().slice(0, 1000) } },
      {
        onSuccess: () => {
          setOpened(false)
          const undo = () => takeUp.mutate({ roundId, questionnaireId: questionnaire, itemId: item })
          tell.done(<UndoMessage text={t('next:asideDone')} onUndo={undo} />)
        },
        onError: error => tell.problem(errorText(t, error)),
      },
    )
  }
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="compact-sm" onClick={() => setOpened(!opened)}>
          {t('next:putAside')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <TextInput
            label={t('next:reason')}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
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
