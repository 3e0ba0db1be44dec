import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { type PortfolioFilter, type PortfolioOrder, portfolioRows } from '../../../core/charts/portfolio-rows.ts'
import type { Portfolio } from '../../../core/portfolio/portfolio.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './portfolio.module.css'
import { PortfolioTable } from './portfolio-table.tsx'

type PortfolioBoardProps = { portfolio: Portfolio }
const filters: PortfolioFilter[] = ['all', 'changed', 'below-target']

/** The table of teams with what narrows and orders it. */
export function PortfolioBoard({ portfolio }: PortfolioBoardProps) {
  const { t } = useMessages()
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<PortfolioFilter>('all')
  const [order, setOrder] = useState<PortfolioOrder>({ kind: 'name' })
  const typed = useDeferredValue(text)
  const column = portfolio.questionnaires.find(({ id }) => id === chosen) ?? portfolio.questionnaires[0]
  const questionnaire = column?.id ?? ''
  const rows = useMemo(
    () => portfolioRows(portfolio, { questionnaire, text: typed, filter, order }),
    [portfolio, questionnaire, typed, filter, order],
  )
  if (!column) return null
  const asked = portfolio.teams.filter(({ parts }) => parts.some(part => part.questionnaire === column.id)).length
  const showAll = () => {
    setText('')
    setFilter('all')
  }
  return (
    <div>
      <Group align="flex-end" gap="sm" mb="md" className={classes.controls ?? ''}>
        <NativeSelect
          label={t('portfolio:questionnaire')}
          value={column.id}
          onChange={event => {
            setChosen(event.currentTarget.value)
            if (order.kind === 'dimension') setOrder({ kind: 'name' })
          }}
          data={portfolio.questionnaires.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextInput
          label={t('portfolio:find')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          leftSection={<IconSearch size={14} />}
          type="search"
        />
        <NativeSelect
          label={t('portfolio:filter')}
          value={filter}
          onChange={event => setFilter(event.currentTarget.value as PortfolioFilter)}
          data={filters.map(value => ({ value, label: t(`portfolio:filter_${value}`) }))}
        />
        <NativeSelect
          label={t('portfolio:order')}
          value={order.kind === 'dimension' ? `dimension ${order.dimension}` : order.kind}
          onChange={event => setOrder(orderOf(event.currentTarget.value))}
          data={[
            { value: 'name', label: t('portfolio:order_name') },
            { value: 'date', label: t('portfolio:order_date') },
            ...column.dimensions.map(({ id, title }) => ({
              value: `dimension ${id}`,
              label: t('portfolio:order_dimension', { title }),
            })),
          ]}
        />
        <Text size="sm" c="dimmed" pb={8} role="status">
          {t('portfolio:shown', { count: rows.length, teams: asked })}
        </Text>
      </Group>
      {rows.length === 0 ? (
        <Group gap="sm">
          <Text>{t('portfolio:noneFound')}</Text>
          <Button variant="default" size="compact-sm" onClick={showAll}>
            {t('portfolio:showAll')}
          </Button>
        </Group>
      ) : (
        <>
          <PortfolioTable column={column} rows={rows} />
          <p className={classes.legend}>
            {t('portfolio:legend')} {t('portfolio:spreadHint')} {t('portfolio:sureHint')}
          </p>
        </>
      )}
    </div>
  )
}

const orderOf = (value: string): PortfolioOrder => {
  if (value === 'name' || value === 'date') return { kind: value }
  return { kind: 'dimension', dimension: value.slice('dimension '.length) }
}
