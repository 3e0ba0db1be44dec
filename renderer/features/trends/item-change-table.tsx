import { Table } from '@mantine/core'
import { changeReach } from '../../../core/charts/comparison-rows.ts'
import type { ItemChangeRow } from '../../../core/charts/item-change-rows.ts'
import { changeCertainty, scoreCertainty } from '../../../core/method/certainty.ts'
import type { Round } from '../../../core/round.ts'
import type { Score } from '../../../core/scores.ts'
import { IntervalMark } from '../../charts/interval-mark.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import { ChangeText, ScoreText, VerdictText } from './comparison-cells.tsx'
import classes from './trends.module.css'

type ItemChangeTableProps = { rows: readonly ItemChangeRow[]; before: Round; after: Round }

/** Before, after and change of every question that both rounds asked in the same words. */
export function ItemChangeTable({ rows, before, after }: ItemChangeTableProps) {
  const { t } = useMessages()
  const reach = changeReach(rows)
  const minimum = Math.max(before.minimumGroup, after.minimumGroup)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <Table className={classes.table ?? ''} verticalSpacing={5} fz="sm" aria-label={t('trends:itemsTable')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('trends:columnQuestion')}</Table.Th>
            <Table.Th scope="col">{before.title}</Table.Th>
            <Table.Th scope="col">{after.title}</Table.Th>
            <Table.Th scope="col" colSpan={2}>
              {t('results:columnChangeInterval')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row" className={classes.question ?? ''}>
                {row.text}
                <span className={classes.about}>
                  {row.dimension}
                  {row.construct !== 'score' && `, ${t(`words:facet_${row.construct}`)}`}
                </span>
              </Table.Th>
              <ScoreCell score={row.before} text={row.text} round={before} />
              <ScoreCell score={row.after} text={row.text} round={after} />
              <Table.Td className={classes.number ?? ''}>
                <HowSure
                  what={t('trends:stepOf', { title: row.text, before: before.title, after: after.title })}
                  certainty={() => changeCertainty(t, row.before, row.after, row.change, minimum, 'items')}
                >
                  <ChangeText change={row.change} />
                </HowSure>
                <span className={classes.words}>
                  <VerdictText change={row.change} />
                </span>
              </Table.Td>
              <Table.Td>
                <IntervalMark change={row.change} reach={reach} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function ScoreCell({ score, text, round }: { score: Score; text: string; round: Round }) {
  const { t } = useMessages()
  return (
    <Table.Td className={classes.number ?? ''}>
      <HowSure
        what={`${text}, ${round.title}`}
        certainty={() => scoreCertainty(t, score, { items: 1, minimum: round.minimumGroup })}
      >
        <ScoreText score={score} />
      </HowSure>
    </Table.Td>
  )
}
