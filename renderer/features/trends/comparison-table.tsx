import { Table } from '@mantine/core'
import { type ComparisonRow, changeReach } from '../../../core/charts/comparison-rows.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { changeCertainty, scoreCertainty } from '../../../core/method/certainty.ts'
import type { Round } from '../../../core/round.ts'
import type { Score } from '../../../core/scores.ts'
import { IntervalMark } from '../../charts/interval-mark.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import { ChangeText, ScoreText, VerdictText } from './comparison-cells.tsx'
import classes from './trends.module.css'

type ComparisonTableProps = {
  rows: readonly ComparisonRow[]
  before: Round
  after: Round
  /** How many questions a row rests on. */
  itemsOf: (row: ComparisonRow) => number
  showsP: boolean
}

/** Before, after and change of every pillar; the verdict stands in words, and every number tells how sure it is. */
export function ComparisonTable({ rows, before, after, itemsOf, showsP }: ComparisonTableProps) {
  const { t } = useMessages()
  const reach = changeReach(rows)
  const [nBefore, nAfter] = [sharedN(rows.map(row => row.before)), sharedN(rows.map(row => row.after))]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <Table className={classes.table ?? ''} verticalSpacing={5} fz="sm" aria-label={t('results:compareTable')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('results:columnPillar')}</Table.Th>
            <RoundHeading title={before.title} n={nBefore} />
            <RoundHeading title={after.title} n={nAfter} />
            <Table.Th scope="col" colSpan={showsP ? 1 : 2}>
              {t('results:columnChangeInterval')}
            </Table.Th>
            {showsP && <Table.Th scope="col">{t('results:columnP')}</Table.Th>}
            {showsP && <Table.Th scope="col">{t('results:columnPHolm')}</Table.Th>}
            <Table.Th scope="col">{t('results:columnVerdict')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={`${row.id} ${row.construct}`} data-intent={row.construct === 'intent' || undefined}>
              <RowHeading row={row} />
              <ScoreCell row={row} side="before" round={before} items={itemsOf(row)} showsN={nBefore === null} />
              <ScoreCell row={row} side="after" round={after} items={itemsOf(row)} showsN={nAfter === null} />
              <ChangeCells row={row} before={before} after={after} reach={reach} showsP={showsP} />
              <Table.Td>
                <VerdictText change={row.change} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function RoundHeading({ title, n }: { title: string; n: number | null }) {
  const { t } = useMessages()
  return (
    <Table.Th scope="col" className={classes.round ?? ''}>
      {title}{' '}
      {n !== null && <span className={`${classes.quiet} ${classes.n}`}>{t('results:answersCount', { count: n })}</span>}
    </Table.Th>
  )
}

function RowHeading({ row: { title, construct } }: { row: ComparisonRow }) {
  const { t } = useMessages()
  return (
    <Table.Th scope="row">
      {construct === 'intent' ? <span className={classes.facet}>{t('words:facet_intent')}</span> : title}
      {construct === 'practice' && <span className={classes.quiet}> {t('words:facet_practice')}</span>}
    </Table.Th>
  )
}

type ScoreCellProps = { row: ComparisonRow; side: 'before' | 'after'; round: Round; items: number; showsN: boolean }

function ScoreCell({ row, side, round, items, showsN }: ScoreCellProps) {
  const { t } = useMessages()
  const score = row[side]
  const { minimumGroup: minimum } = round
  return (
    <Table.Td className={classes.number ?? ''}>
      <HowSure
        what={`${nameOf(t, row)}, ${round.title}`}
        certainty={() => scoreCertainty(t, score, { items, minimum })}
      >
        <ScoreText score={score} />
      </HowSure>{' '}
      {showsN && <span className={classes.quiet}>{t('results:answersCount', { count: score.n })}</span>}
    </Table.Td>
  )
}

type ChangeCellsProps = { row: ComparisonRow; before: Round; after: Round; reach: number; showsP: boolean }

function ChangeCells({ row, before, after, reach, showsP }: ChangeCellsProps) {
  const { t } = useMessages()
  const minimum = Math.max(before.minimumGroup, after.minimumGroup)
  const none = t('words:noNumber')
  return (
    <>
      <Table.Td className={classes.number ?? ''}>
        <HowSure
          what={t('trends:stepOf', { title: nameOf(t, row), before: before.title, after: after.title })}
          certainty={() => changeCertainty(t, row.before, row.after, row.change, minimum)}
        >
          <ChangeText change={row.change} />
        </HowSure>
      </Table.Td>
      {showsP ? (
        <>
          <Table.Td>{pText(row.change.p, none)}</Table.Td>
          <Table.Td>{pText(row.change.pHolm, none)}</Table.Td>
        </>
      ) : (
        <Table.Td>
          <IntervalMark change={row.change} reach={reach} />
        </Table.Td>
      )}
    </>
  )
}

const nameOf = (t: Translate, { title, construct }: ComparisonRow): string =>
  construct === 'score' ? title : `${title}, ${t(`words:facet_${construct}`)}`

/** The number of answers that a whole column rests on, null where rows differ. */
const sharedN = (scores: readonly Score[]): number | null => {
  const [first] = scores
  return first && scores.every(score => score.n === first.n) ? first.n : null
}

const pText = (p: number | null, none: string): string => {
  if (p === null) return none
  return p < 0.001 ? '<\u00a00.001' : p.toFixed(3)
}
