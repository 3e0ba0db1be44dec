import { Text, Title } from '@mantine/core'
import { nextStepCertainty } from '../../../core/method/next-step-certainty.ts'
import type { NextStep } from '../../../core/next-steps/next-steps.ts'
import { stepReasons } from '../../../core/next-steps/step-reasons.ts'
import type { Action, Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './next-steps.module.css'
import { StepButtons } from './step-buttons.tsx'

type StepListProps = { title: string; steps: readonly NextStep[]; round: Round; open: readonly Action[] }

/** As many as are seen at once: what comes later is looked for, not read. */
const first = 5

/** Steps of one kind, one line each, with the rest of it unfolded on demand; nothing where there are none. */
export function StepList({ title, steps, ...shared }: StepListProps) {
  const { t } = useMessages()
  if (steps.length === 0) return null
  const rest = steps.slice(first)
  return (
    <section className={classes.list}>
      <Title order={2} size="h5">
        {title}
      </Title>
      <Lines steps={steps.slice(0, first)} {...shared} />
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>{t('next:showMore', { count: rest.length })}</summary>
          <Lines steps={rest} {...shared} />
        </details>
      )}
    </section>
  )
}

function Lines({ steps, ...shared }: Omit<StepListProps, 'title'>) {
  return steps.map(step => <StepLine key={`${step.questionnaire} ${step.item}`} step={step} {...shared} />)
}

function StepLine({ step, round, open }: Omit<StepListProps, 'title' | 'steps'> & { step: NextStep }) {
  const { t } = useMessages()
  const gap = Math.round(step.gap)
  const count = step.unblocks.length
  return (
    <details className={classes.step}>
      <summary>
        {step.text}{' '}
        <Text span size="sm" c="dimmed">
          {count === 0 ? t('next:pointsWhy', { gap }) : t('next:pointsWhyWaits', { gap, count })}
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
      <HowSure what={step.text} certainty={() => nextStepCertainty(t, step)} />
      <div className={classes.buttons}>
        <StepButtons step={step} round={round} open={open} />
      </div>
    </details>
  )
}
