import { Group, NativeSelect, SegmentedControl, Table, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { itemComments } from '../../../core/charts/item-comments.ts'
import { type ItemOrder, itemRows } from '../../../core/charts/item-rows.ts'
import { itemsSentence } from '../../../core/charts/sentences.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import type { QuestionnaireScores } from '../../../core/scores.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ItemRows } from './item-rows.tsx'
import classes from './item-table.module.css'

type ItemTableProps = { round: Round; questionnaire: Questionnaire; scores: QuestionnaireScores }

/** Every question with what was answered, what matters most first. */
export function ItemTable({ round, questionnaire, scores }: ItemTableProps) {
  const { t } = useMessages()
  const [order, setOrder] = useState<ItemOrder>('gap')
  const [dimension, setDimension] = useState('')
  const rows = useMemo(() => itemRows(questionnaire, scores, order), [questionnaire, scores, order])
  const comments = useMemo(() => itemComments(round, questionnaire.id), [round, questionnaire])
  const shown = dimension === '' ? rows : rows.filter(row => row.dimension === dimension)
  const hasVerdicts = rows.some(row => row.agreement !== null)
  const comparesFacets = rows.some(row => row.facet !== null)
  const orders: { value: ItemOrder; label: string }[] = [
    { value: 'gap', label: t(comparesFacets ? 'results:order_gap' : 'results:order_short') },
    { value: 'score', label: t('results:order_score') },
    ...(hasVerdicts ? [{ value: 'disagreement' as const, label: t('results:order_disagreement') }] : []),
  ]
  return (
    <div>
      <Group justify="space-between" align="end" gap="xs" mb="xs">
        <Title order={3} size="h5">
          {t('results:itemsTitle')}
        </Title>
        <Group gap="sm">
          <NativeSelect
            size="xs"
            aria-label={t('results:itemsFilter')}
            value={dimension}
            onChange={event => setDimension(event.currentTarget.value)}
            data={[
              { value: '', label: t('results:itemsAll') },
              ...questionnaire.dimensions.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('results:itemsOrder')}
            value={order}
            onChange={value => setOrder(value as ItemOrder)}
            data={orders}
          />
        </Group>
      </Group>
      <Text size="sm" c="dimmed" mb="xs" maw="84ch">
        {itemsSentence(t, shown)}
      </Text>
      <Table className={classes.table ?? ''} verticalSpacing={6} fz="sm" aria-label={t('results:itemsTitle')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('results:columnQuestion')}</Table.Th>
            <Table.Th scope="col" className={classes.reached ?? ''}>
              {t(questionnaire.scale === 'practice' ? 'results:columnReached' : 'results:columnMiddle')}
            </Table.Th>
            <Table.Th scope="col">{t('results:columnSpread')}</Table.Th>
            <Table.Th scope="col" className={classes.score ?? ''}>
              {t('results:columnScore')}
            </Table.Th>
            {hasVerdicts && <Table.Th scope="col">{t('results:columnAgreement')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <ItemRows rows={shown} comments={comments} hasVerdicts={hasVerdicts} minimumGroup={round.minimumGroup} />
        </Table.Tbody>
      </Table>
    </div>
  )
}
