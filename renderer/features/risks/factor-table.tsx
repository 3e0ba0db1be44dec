import { NativeSelect, Table, Text } from '@mantine/core'
import { useId } from 'react'
import type { Service } from '../../../core/budget/service.ts'
import { amountText } from '../../../core/risks/number-texts.ts'
import type { RiskFactor } from '../../../core/risks/risk-catalogue.ts'
import type { RiskRanking } from '../../../core/risks/risk-ranking.ts'
import { minutesWithFactors } from '../../../core/risks/with-factors.ts'
import { useMessages } from '../../client/use-messages.ts'
import { FigureField } from './figure-field.tsx'
import { ProblemRow, RemoveButton } from './risk-row.tsx'
import classes from './risks.module.css'
import { TitleField } from './title-field.tsx'
import type { CatalogueChanges } from './use-catalogue-changes.tsx'
import { useProblems } from './use-problems.ts'

type FactorTableProps = { service: Service; ranking: RiskRanking; changes: CatalogueChanges; onRemoved: () => void }

const columns = ['Detect', 'Repair', 'Rise'] as const
const fields = [
  { name: 'detectMinutes', label: 'extraDetect' },
  { name: 'repairMinutes', label: 'extraRepair' },
  { name: 'frequencyRise', label: 'frequencyRise' },
] as const

/** What makes all risks worse, with what each costs, to be changed in place. */
export function FactorTable({ service, ranking, changes, onRemoved }: FactorTableProps) {
  const { t } = useMessages()
  const { riskMinutes, totalMinutes } = minutesWithFactors(service)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={classes.scroll} tabIndex={0}>
        <Table
          className={classes.table ?? ''}
          verticalSpacing={6}
          horizontalSpacing={6}
          fz="sm"
          aria-label={t('risks:factorsTitle')}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('risks:factorColumn')}</Table.Th>
              {columns.map(name => (
                <Table.Th key={name} scope="col" className={classes.number ?? ''}>
                  {t(name === 'Rise' ? 'risks:columnRise' : `risks:columnExtra${name}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col" className={classes.number ?? ''}>
                {t('risks:addsColumn')}
              </Table.Th>
              <Table.Th scope="col">{t('risks:todayColumn')}</Table.Th>
              <Table.Td aria-hidden />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {service.factors.map(factor => (
              <FactorRow
                key={factor.id}
                factor={factor}
                minutes={ranking.factors.find(({ id }) => id === factor.id)?.badMinutesPerYear ?? 0}
                onChange={changes.keepFactor}
                onRemove={() => {
                  changes.removeFactor(factor)
                  onRemoved()
                }}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm" mt="xs" maw="80ch">
        {t('risks:factorsTotal', { risks: amountText(t, riskMinutes), total: amountText(t, totalMinutes) })}
      </Text>
    </>
  )
}

type FactorRowProps = {
  factor: RiskFactor
  minutes: number
  onChange: (factor: RiskFactor) => void
  onRemove: () => void
}

function FactorRow({ factor, minutes, onChange, onRemove }: FactorRowProps) {
  const { t } = useMessages()
  const { title } = factor
  const problemId = useId()
  const { problem, report } = useProblems()
  const labelOf = (field: string) => t('risks:fieldOf', { field, title })
  return (
    <>
      <Table.Tr {...(problem !== null && { 'data-problem': true })}>
        <Table.Th scope="row">
          <TitleField
            label={labelOf(t('risks:factorColumn'))}
            title={title}
            onChange={next => onChange({ ...factor, title: next })}
            onProblem={report('title')}
            problemId={problemId}
          />
        </Table.Th>
        {fields.map(({ name, label }) => (
          <Table.Td key={name}>
            <FigureField
              name={name}
              label={labelOf(t(`risks:field_${label}`))}
              value={factor[name]}
              onChange={value => onChange({ ...factor, [name]: value })}
              onProblem={report(name)}
              problemId={problemId}
            />
          </Table.Td>
        ))}
        <Table.Td className={classes.number ?? ''}>
          <strong>{amountText(t, minutes)}</strong>
        </Table.Td>
        <Table.Td>
          <NativeSelect
            size="xs"
            classNames={{ input: classes.decision ?? '' }}
            aria-label={labelOf(t('risks:todayColumn'))}
            value={factor.active ? 'active' : 'notActive'}
            onChange={event => onChange({ ...factor, active: event.currentTarget.value === 'active' })}
            data={(['active', 'notActive'] as const).map(value => ({ value, label: t(`risks:${value}`) }))}
          />
        </Table.Td>
        <Table.Td>
          <RemoveButton title={title} onRemove={onRemove} />
        </Table.Td>
      </Table.Tr>
      <ProblemRow id={problemId} columns={7} problem={problem} />
    </>
  )
}
