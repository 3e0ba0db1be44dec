import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { NextStep } from '../../../core/next-steps/next-steps.ts'
import type { Action, Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ActionForm } from '../../parts/action-form.tsx'
import { useActionChanges } from '../../parts/use-action-changes.tsx'
import { PutAside } from './put-aside.tsx'
import { RemovedRiskButton } from './removed-risk-button.tsx'
import { stepAction } from './step-action.ts'

type StepButtonsProps = {
  step: NextStep
  round: Round
  /** What the team has open, whichever round it was decided in. */
  open: readonly Action[]
}

/** What can be done about a step: take it on as an action, here and at once, or put it aside with a reason. */
export function StepButtons({ step, round, open }: StepButtonsProps) {
  const { t } = useMessages()
  const [isAdding, setAdding] = useState(false)
  const isTaken = open.some(({ questionnaire, item }) => questionnaire === step.questionnaire && item === step.item)
  const comesBack = useRef(false)
  const buttons = useRef<HTMLDivElement>(null)
  // Who leaves the form goes on at its button, also when that becomes the way to the actions.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way to the actions takes the place of the button
  useEffect(() => {
    if (!isAdding && comesBack.current) buttons.current?.querySelector<HTMLElement>('a, button')?.focus()
  }, [isAdding, isTaken])
  const begin = () => {
    comesBack.current = true
    setAdding(true)
  }
  const { add } = useActionChanges(round)
  if (isAdding)
    return (
      <section aria-label={t('next:makeActionOf', { text: step.text })}>
        <ActionForm
          about={stepAction(t, step)}
          questionnaires={round.questionnaires}
          onSave={action => add(action, t('next:actionMade'))}
          onClose={() => setAdding(false)}
        />
      </section>
    )
  return (
    <Group
      gap="xs"
      ref={buttons}
      onBlur={() => {
        comesBack.current = false
      }}
    >
      {isTaken ? (
        <Button
          component={Link}
          href={`/teams/${round.team.id}/actions`}
          variant="light"
          size="compact-sm"
          aria-label={t('next:toActionsOf', { text: step.text })}
        >
          {t('next:toActions')}
        </Button>
      ) : (
        <Button size="compact-sm" aria-label={t('next:makeActionOf', { text: step.text })} onClick={begin}>
          {t('next:makeAction')}
        </Button>
      )}
      <PutAside step={step} roundId={round.id} />
      <RemovedRiskButton step={step} teamId={round.team.id} />
    </Group>
  )
}
