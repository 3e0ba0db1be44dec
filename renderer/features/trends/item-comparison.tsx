import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { type ItemChangeOrder, itemChangeOrders, itemChangeRows } from '../../../core/charts/item-change-rows.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { ItemChangeTable } from './item-change-table.tsx'
import classes from './trends.module.css'

type ItemComparisonProps = { before: Round; after: Round; questionnaire: Questionnaire }

/** Two rounds question by question, when somebody asks for it. */
export function ItemComparison(props: ItemComparisonProps) {
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={classes.items}>
      <Button variant="default" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'trends:itemsHide' : 'trends:itemsShow')}
      </Button>
      {isOpen && <ComparedItems {...props} />}
    </div>
  )
}

function ComparedItems({ before, after, questionnaire }: ItemComparisonProps) {
  const { t } = useMessages()
  const [order, setOrder] = useState<ItemChangeOrder>('change')
  const read = useCall('scores.compareItems', {
    before: before.id,
    after: after.id,
    questionnaireId: questionnaire.id,
  })
  if (read.isLoadingError) return <Text role="alert">{errorText(t, read.error)}</Text>
  if (read.isPending) return <LoadingPage />
  const rows = itemChangeRows(questionnaire, read.data, order)
  const guessable = before.mode === 'ballots' && after.mode === 'ballots' && rows.some(row => row.guessable)
  return (
    <>
      <Group justify="space-between" align="center" my="xs">
        <h3 className={classes.subtitle}>{t('trends:itemsTitle')}</h3>
        <NativeSelect
          size="xs"
          aria-label={t('trends:itemsOrder')}
          value={order}
          data={itemChangeOrders.map(value => ({ value, label: t(`trends:itemsOrder_${value}`) }))}
          onChange={event => setOrder(event.currentTarget.value === 'asked' ? 'asked' : 'change')}
        />
      </Group>
      <ItemChangeTable rows={rows} before={before} after={after} />
      <div className={classes.notes}>
        {rows.some(({ change }) => change.p !== null) && <p>{t('trends:itemsFamily')}</p>}
        {guessable && <p>{t('trends:itemsGuessable')}</p>}
      </div>
    </>
  )
}
