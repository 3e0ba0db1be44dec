import { Text, Title } from '@mantine/core'
import type { NextStep } from '../../../core/next-steps/next-steps.ts'
import { stepReasons } from '../../../core/next-steps/step-reasons.ts'
import type { Action, Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './next-steps.module.css'
import { StepButtons } from './step-buttons.tsx'

type StepListProps = { title: string; steps: readonly NextStep[]; round: Round; open: readonly Action[] }

/** Steps of one kind, one line each, with the rest of it unfolded on demand; nothing where there are none. */
export function StepList({ title, steps, round, open }: StepListProps) {
  const { t } = useMessages()
  if (steps.length === 0) return null
  return (
    <section className={classes.list}>
      <Title order={2} size="h5">
        {title}
      </Title>
      {steps.map(step => (
        <details key={`${step.questionnaire} ${step.item}`} className={classes.step}>
          <summary>
            {step.text}{' '}
            <Text span size="sm" c="dimmed">
              {t('next:pointsWhy', { gap: Math.round(step.gap) })}
            </Text>
          </summary>
          <Text size="sm" className={classes.level ?? ''}>
            {t('next:nextLevel', { level: step.nextLevelText })}
          </Text>
          <ul className={classes.reasons}>
            {stepReasons(t, step).map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <div className={classes.buttons}>
            <StepButtons step={step} round={round} open={open} />
          </div>
        </details>
      ))}
    </section>
  )
}
