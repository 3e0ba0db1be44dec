import { memo } from 'react'
import { Link } from 'wouter'
import { pointsText } from '../../../core/charts/number-text.ts'
import type { PortfolioRow } from '../../../core/charts/portfolio-rows.ts'
import type { BetweenTeams, Portfolio, PortfolioCell } from '../../../core/portfolio/portfolio.ts'
import type { Palette } from '../../../core/report/palette.ts'
import { heatColours } from '../../charts/heat-colour.ts'
import { useChartPalette } from '../../charts/use-chart-palette.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import classes from './portfolio.module.css'

type Column = Portfolio['questionnaires'][number]
type PortfolioTableProps = { column: Column; rows: readonly PortfolioRow[] }

/** Teams by dimensions: the heading row and the names stay in sight. No cell says who is better than whom. */
export function PortfolioTable({ column, rows }: PortfolioTableProps) {
  const { t } = useMessages()
  const palette = useChartPalette()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={column.title}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('portfolio:team')}</th>
            <th scope="col">{t('portfolio:date')}</th>
            {column.dimensions.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <TeamRow key={row.team.id} row={row} column={column} palette={palette} />
          ))}
        </tbody>
        <tfoot>
          <BetweenRow label={t('portfolio:meanRow')} column={column} pick={({ mean }) => mean} />
          <BetweenRow label={t('portfolio:spreadRow')} column={column} pick={({ spread }) => spread} />
        </tfoot>
      </table>
    </section>
  )
}

type TeamRowProps = { row: PortfolioRow; column: Column; palette: Palette }

const TeamRow = memo(function TeamRow({ row: { team, part, cells }, column, palette }: TeamRowProps) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/teams/${team.id}`}>{team.name}</Link>
      </th>
      <td className={classes.date}>
        <Link href={`/rounds/${part.round.id}/results`} title={part.round.title}>
          {dateText(part.round.date)}
        </Link>
      </td>
      {column.dimensions.map(({ id, title }, index) => (
        <ScoreCell key={id} title={title} cell={cells[index] ?? null} palette={palette} />
      ))}
    </tr>
  )
})

const arrows = { higher: '▲', lower: '▼' } as const

function ScoreCell({ title, cell, palette }: { title: string; cell: PortfolioCell | null; palette: Palette }) {
  const { t } = useMessages()
  const mean = cell?.score.mean ?? null
  if (!cell || mean === null)
    return (
      <td
        className={classes.cell}
        data-hidden={cell?.score.hidden}
        title={t(cell?.score.hidden ? 'portfolio:cellHidden' : 'portfolio:cellNone', { title })}
      >
        {cell?.score.hidden ? t('portfolio:hidden') : t('words:noNumber')}
      </td>
    )
  const colours = heatColours(palette, mean)
  const moved = cell.verdict === 'higher' || cell.verdict === 'lower' ? cell.verdict : null
  const facts = [
    t('portfolio:cell', { title, score: pointsText(mean) }),
    ...(moved ? [t(`portfolio:verdict_${moved}`)] : []),
    ...(cell.target === null ? [] : [t('portfolio:cellTarget', { target: pointsText(cell.target) })]),
  ]
  return (
    <td className={classes.cell} style={{ background: colours.cell, color: colours.text }} title={facts.join('; ')}>
      {pointsText(mean)}
      {moved && (
        <span className={classes.arrow} role="img" aria-label={t(`portfolio:verdict_${moved}`)}>
          {arrows[moved]}
        </span>
      )}
    </td>
  )
}

type BetweenRowProps = { label: string; column: Column; pick: (between: BetweenTeams) => number | null }

function BetweenRow({ label, column, pick }: BetweenRowProps) {
  const { t } = useMessages()
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {label}
      </th>
      {column.dimensions.map(({ id, score }) => {
        const value = pick(score)
        return (
          <td key={id} className={classes.cell}>
            {value === null ? t('words:noNumber') : pointsText(value)}
          </td>
        )
      })}
    </tr>
  )
}
