import { Group, Text } from '@mantine/core'
import { useId } from 'react'
import type { Service } from '../../../core/budget/service.ts'
import { budgetCertainty } from '../../../core/method/risk-certainty.ts'
import { amountText } from '../../../core/risks/number-texts.ts'
import type { RiskRanking } from '../../../core/risks/risk-ranking.ts'
import { riskSentences } from '../../../core/risks/risk-sentences.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import { FigureField } from './figure-field.tsx'
import classes from './risks.module.css'
import { useProblems } from './use-problems.ts'

type RiskSummaryProps = { service: Service; ranking: RiskRanking; onCap: (cap: number) => void }

/** Budget, what accepted risks take of it and what is left, in figures and in words; and the cap for one risk. */
export function RiskSummary({ service, ranking, onCap }: RiskSummaryProps) {
  const { t } = useMessages()
  const capId = useId()
  const { problem, report } = useProblems()
  const { budgetMinutesPerYear, acceptedMinutes, unallocatedMinutes } = ranking
  const isOver = unallocatedMinutes < 0
  const figures = [
    { name: t('risks:sumsBudget'), minutes: budgetMinutesPerYear, isBad: false },
    { name: t('risks:sumsAccepted'), minutes: acceptedMinutes, isBad: false },
    {
      name: t(isOver ? 'risks:sumsOver' : 'risks:sumsUnallocated'),
      minutes: Math.abs(unallocatedMinutes),
      isBad: isOver,
    },
  ]
  return (
    <section aria-label={t('risks:sumsTitle')}>
      <dl className={classes.sums}>
        {figures.map(({ name, minutes, isBad }) => (
          <div key={name} {...(isBad && { 'data-bad': true })}>
            <dt>{name}</dt>
            <dd>{t('risks:sumsMinutes', { minutes: amountText(t, minutes) })}</dd>
          </div>
        ))}
      </dl>
      <Text component="div" maw="84ch">
        {riskSentences(t, service, ranking).join(' ')}{' '}
        <HowSure what={t('method:errorBudget_title')} certainty={() => budgetCertainty(t, service.slo, ranking)} />
      </Text>
      <Group gap="xs" mt="xs">
        <Text size="sm">{t('risks:cap')}</Text>
        <div className={classes.cap}>
          <FigureField
            name="singleRiskCap"
            label={t('risks:cap')}
            value={service.singleRiskCap}
            onChange={onCap}
            onProblem={report('cap')}
            problemId={capId}
          />
        </div>
        {problem !== null && (
          <span id={capId} role="alert" className={classes.problem}>
            {problem}
          </span>
        )}
      </Group>
    </section>
  )
}
