import { Table, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { agreementSentence } from '../../../core/charts/agreement-text.ts'
import { itemComments } from '../../../core/charts/item-comments.ts'
import { type ItemOrder, itemRows } from '../../../core/charts/item-rows.ts'
import { itemsSentence } from '../../../core/charts/sentences.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import type { QuestionnaireScores } from '../../../core/scores.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ItemControls } from './item-controls.tsx'
import { itemEvidence } from './item-evidence.tsx'
import { ItemRows } from './item-rows.tsx'
import classes from './item-table.module.css'

type ItemTableProps = { round: Round; questionnaire: Questionnaire; scores: QuestionnaireScores }

/** Every question with what was answered, what matters most first. */
export function ItemTable({ round, questionnaire, scores }: ItemTableProps) {
  const { t } = useMessages()
  const [order, setOrder] = useState<ItemOrder>('gap')
  const [dimension, setDimension] = useState('')
  const rows = useMemo(() => itemRows(questionnaire, scores, order), [questionnaire, scores, order])
  const comments = useMemo(() => itemComments(round, questionnaire.id, rows), [round, questionnaire, rows])
  const shown = dimension === '' ? rows : rows.filter(row => row.dimension === dimension)
  const hasVerdicts = rows.some(row => row.agreement !== null)
  return (
    <div>
      <div className={classes.heading}>
        <Title order={3} size="h5">
          {t('results:itemsTitle')}
        </Title>
        <ItemControls
          dimensions={questionnaire.dimensions}
          comparesFacets={rows.some(row => row.facet !== null)}
          hasVerdicts={hasVerdicts}
          order={order}
          onOrder={setOrder}
          dimension={dimension}
          onDimension={setDimension}
        />
      </div>
      <Text size="sm" c="dimmed" mb="xs" maw="84ch">
        {itemsSentence(t, shown)} {agreementSentence(t, shown)}
      </Text>
      <div className={classes.scroll}>
        <Table className={classes.table ?? ''} verticalSpacing={6} fz="sm" aria-label={t('results:itemsTitle')}>
          <ItemTableHead isPractice={questionnaire.scale === 'practice'} hasVerdicts={hasVerdicts} />
          <Table.Tbody>
            <ItemRows
              rows={shown}
              comments={comments}
              evidenceOf={id => itemEvidence(round, questionnaire, id)}
              hasVerdicts={hasVerdicts}
              minimumGroup={round.minimumGroup}
            />
          </Table.Tbody>
        </Table>
      </div>
    </div>
  )
}

function ItemTableHead({ isPractice, hasVerdicts }: { isPractice: boolean; hasVerdicts: boolean }) {
  const { t } = useMessages()
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{t('results:columnQuestion')}</Table.Th>
        <Table.Th scope="col" className={classes.reached ?? ''}>
          {t(isPractice ? 'results:columnReached' : 'results:columnMiddle')}
        </Table.Th>
        <Table.Th scope="col">{t('results:columnSpread')}</Table.Th>
        <Table.Th scope="col" className={classes.score ?? ''}>
          {t('results:columnScore')}
        </Table.Th>
        {hasVerdicts && <Table.Th scope="col">{t('results:columnAgreement')}</Table.Th>}
      </Table.Tr>
    </Table.Thead>
  )
}
