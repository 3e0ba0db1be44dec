import { Box, Card, Text, Title } from '@mantine/core'
import { nextStepCertainty } from '../../../core/method/next-step-certainty.ts'
import type { NextStep } from '../../../core/next-steps/next-steps.ts'
import { stepReasons } from '../../../core/next-steps/step-reasons.ts'
import type { Action, Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './next-steps.module.css'
import { StepButtons } from './step-buttons.tsx'

type StepCardProps = { step: NextStep; number: number; round: Round; open: readonly Action[] }

/** As many unblocked practices as are named. */
const named = 3

/** One step in full: the practice, the level to reach, why, and what can be done about it. */
export function StepCard({ step, number, round, open }: StepCardProps) {
  const { t } = useMessages()
  const dimension = round.questionnaires
    .find(({ id }) => id === step.questionnaire)
    ?.dimensions.find(({ id }) => id === step.dimension)
  return (
    <Card withBorder padding="lg" bg="var(--plumb-card)" component="article">
      <Text size="sm" c="dimmed">
        {dimension?.title}
      </Text>
      <Title order={2} size="h5">
        {t('next:numbered', { number, text: step.text })}
      </Title>
      <Text mt={6} className={classes.level ?? ''}>
        {t('next:nextLevel', { level: step.nextLevelText })}
      </Text>
      <Title order={3} size="sm" mt="sm">
        {t('next:why')}
      </Title>
      <ul className={classes.reasons}>
        {stepReasons(t, step).map(reason => (
          <li key={reason}>{reason}</li>
        ))}
        {step.unblocks.slice(0, named).map(({ id, text }) => (
          <li key={id} className={classes.unblocked}>
            {text}
          </li>
        ))}
        {step.unblocks.length > named && (
          <li className={classes.unblocked}>{t('next:andMore', { count: step.unblocks.length - named })}</li>
        )}
      </ul>
      <Box mt="xs">
        <HowSure what={step.text} certainty={() => nextStepCertainty(t, step)} />
      </Box>
      <Box mt="sm">
        <StepButtons step={step} round={round} open={open} />
      </Box>
    </Card>
  )
}
