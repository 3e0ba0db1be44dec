import { Table } from '@mantine/core'
import type { ComparisonRow } from '../../../core/charts/comparison-rows.ts'
import { pointsText, signedPointsText } from '../../../core/charts/number-text.ts'
import { signedIntervalText } from '../../../core/charts/verdict-text.ts'
import type { Change } from '../../../core/comparison.ts'
import type { Round } from '../../../core/round.ts'
import type { Score } from '../../../core/scores.ts'
import { IntervalMark } from '../../charts/interval-mark.tsx'
import { useMessages } from '../../client/use-messages.ts'
import classes from './trends.module.css'

type ComparisonTableProps = { rows: readonly ComparisonRow[]; before: Round; after: Round; showsP: boolean }

/** Before, after and change of every pillar; the verdict stands in words. */
export function ComparisonTable({ rows, before, after, showsP }: ComparisonTableProps) {
  const { t } = useMessages()
  const reach = reachOf(rows)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <Table className={classes.table ?? ''} verticalSpacing={5} fz="sm" aria-label={t('results:compareTable')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('results:columnPillar')}</Table.Th>
            <RoundHeading title={before.title} n={sharedN(rows.map(row => row.before))} />
            <RoundHeading title={after.title} n={sharedN(rows.map(row => row.after))} />
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
              <Table.Th scope="row">
                {row.construct === 'intent' ? (
                  <span className={classes.facet}>{t('words:facet_intent')}</span>
                ) : (
                  row.title
                )}
                {row.construct === 'practice' && <span className={classes.quiet}> {t('words:facet_practice')}</span>}
              </Table.Th>
              <ScoreCell score={row.before} showsN={sharedN(rows.map(other => other.before)) === null} />
              <ScoreCell score={row.after} showsN={sharedN(rows.map(other => other.after)) === null} />
              <Table.Td className={classes.number ?? ''}>
                <ChangeText change={row.change} />
              </Table.Td>
              {!showsP && (
                <Table.Td>
                  <IntervalMark change={row.change} reach={reach} />
                </Table.Td>
              )}
              {showsP && <Table.Td>{pText(row.change.p, t('words:noNumber'))}</Table.Td>}
              {showsP && <Table.Td>{pText(row.change.pHolm, t('words:noNumber'))}</Table.Td>}
              <Table.Td>
                {row.change.verdict && row.change.mean !== null ? (
                  t(`words:changeVerdict_${row.change.verdict}`)
                ) : (
                  <span className={classes.quiet}>{t('words:noNumber')}</span>
                )}
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

function ScoreCell({ score, showsN }: { score: Score; showsN: boolean }) {
  const { t } = useMessages()
  return (
    <Table.Td className={classes.number ?? ''}>
      {score.hidden ? t('results:hidden') : score.mean === null ? t('words:noNumber') : pointsText(score.mean)}{' '}
      {showsN && <span className={classes.quiet}>{t('results:answersCount', { count: score.n })}</span>}
    </Table.Td>
  )
}

function ChangeText({ change }: { change: Change }) {
  const { t } = useMessages()
  if (change.mean === null) return change.hidden ? t('results:hidden') : t('words:noNumber')
  const interval = signedIntervalText(t, change)
  return (
    <>
      {signedPointsText(change.mean)}
      {interval && <span className={classes.quiet}> ({interval})</span>}
    </>
  )
}

/** The number of answers that a whole column rests on, null where rows differ. */
const sharedN = (scores: readonly Score[]): number | null => {
  const [first] = scores
  return first && scores.every(score => score.n === first.n) ? first.n : null
}

/** How far the shared scale of all rows reaches to either side, at least ten points. */
const reachOf = (rows: readonly ComparisonRow[]): number =>
  Math.max(
    10,
    ...rows.flatMap(({ change: { mean, low, high } }) => [mean, low, high].map(value => Math.abs(value ?? 0))),
  )

const pText = (p: number | null, none: string): string => {
  if (p === null) return none
  return p < 0.001 ? '<\u00a00.001' : p.toFixed(3)
}
