import { Container, Stack, Text, Title } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { inPlaceFrom } from '../../../core/charts/blocked-rows.ts'
import type { NextSteps } from '../../../core/next-steps/next-steps.ts'
import { orderSteps } from '../../../core/next-steps/order-steps.ts'
import type { StepOrder } from '../../../core/next-steps/step-order.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Action, Round } from '../../../core/round.ts'
import type { Scores } from '../../../core/scores.ts'
import { type ItemState, PrerequisiteChart } from '../../charts/prerequisite-chart.tsx'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { AsideList } from './aside-list.tsx'
import classes from './next-steps.module.css'
import { StepCard } from './step-card.tsx'
import { StepList } from './step-list.tsx'
import { StepOrderChoice } from './step-order.tsx'

type NextStepsPageProps = { roundId: string }

/** As many steps as stand out; the others are one line each. */
const cards = 3

/** What to do next, what waits, what was put aside, and the map behind it. */
export function NextStepsPage({ roundId }: NextStepsPageProps) {
  const next = useCall('next.ofRound', { id: roundId })
  const round = useCall('rounds.read', { id: roundId })
  const scores = useCall('scores.ofRound', { id: roundId })
  // What was decided in earlier rounds is told as soon as it is known; nothing waits for it.
  const ledger = useCall('ledger.read', { teamId: round.data?.team.id ?? '' }, { enabled: round.data !== undefined })
  const failed = [next, round, scores].find(({ isLoadingError }) => isLoadingError)
  if (failed?.error) return <ErrorPage error={failed.error} onRetry={() => void failed.refetch()} />
  if (!next.data || !round.data || !scores.data) return <LoadingPage />
  const open = [
    ...round.data.actions.filter(({ done, dropped }) => !done && !dropped),
    ...(ledger.data?.entries ?? []).filter(({ outcome }) => outcome.kind === 'open').map(({ action }) => action),
  ]
  return <Next found={next.data} round={round.data} scores={scores.data} open={open} />
}

type NextProps = { found: NextSteps; round: Round; scores: Scores; open: readonly Action[] }

function Next({ found, round, scores, open }: NextProps) {
  const { t } = useMessages()
  const { setAside } = found
  const [order, setOrder] = useState<StepOrder>('gap')
  const steps = useMemo(() => orderSteps(found.steps, order), [found, order])
  const waiting = useMemo(() => orderSteps(found.waiting, order), [found, order])
  const page = useRef<HTMLDivElement>(null)
  const aside = useRef(setAside.length)
  // The button that puts a step aside goes with the step; who pressed it goes on at the top of the list.
  useEffect(() => {
    if (aside.current !== setAside.length && document.activeElement === document.body) page.current?.focus()
    aside.current = setAside.length
  }, [setAside.length])
  return (
    <Container ref={page} tabIndex={-1} className={classes.page ?? ''} size="lg" py="md" px={24} ml={0}>
      {steps.length === 0 ? (
        <EmptyState title={t('next:noneTitle')} text={t('next:none')} />
      ) : (
        <Stack gap="md">
          <Text c="dimmed">{t('next:intro')}</Text>
          <StepOrderChoice
            order={order}
            onOrder={setOrder}
            hasMinutes={steps.some(({ minutes }) => minutes !== null)}
          />
          {steps.slice(0, cards).map((step, index) => (
            <StepCard
              key={`${step.questionnaire} ${step.item}`}
              step={step}
              number={index + 1}
              round={round}
              open={open}
            />
          ))}
        </Stack>
      )}
      <StepList title={t('next:moreTitle')} steps={steps.slice(cards)} round={round} open={open} />
      <StepList title={t('next:waitingTitle')} steps={waiting} round={round} open={open} />
      <AsideList setAside={setAside} round={round} />
      {round.questionnaires.map(questionnaire => (
        <MapOf key={questionnaire.id} questionnaire={questionnaire} scores={scores} />
      ))}
    </Container>
  )
}

function MapOf({ questionnaire, scores }: { questionnaire: Questionnaire; scores: Scores }) {
  const own = scores.questionnaires.find(({ id }) => id === questionnaire.id)
  if (!own || !questionnaire.items.some(({ requires = [] }) => requires.length > 0)) return null
  const stateOf = (itemId: string): ItemState => {
    const score = own.items.find(({ id }) => id === itemId)?.score ?? null
    if (score === null) return 'unknown'
    return score >= inPlaceFrom ? 'in-place' : 'missing'
  }
  return (
    <>
      <Title order={2} size="h5" mt="xl">
        {questionnaire.title}
      </Title>
      <PrerequisiteChart questionnaire={questionnaire} stateOf={stateOf} />
    </>
  )
}
