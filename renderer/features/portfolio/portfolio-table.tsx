import { memo } from 'react'
import { Link } from 'wouter'
import { pointsText } from '../../../core/charts/number-text.ts'
import type { PortfolioRow } from '../../../core/charts/portfolio-rows.ts'
import { betweenCertainty } from '../../../core/method/portfolio-certainty.ts'
import type { Portfolio } from '../../../core/portfolio/portfolio.ts'
import type { Palette } from '../../../core/report/palette.ts'
import { useChartPalette } from '../../charts/use-chart-palette.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './portfolio.module.css'
import { ScoreCell } from './score-cell.tsx'
import { useCellWalk } from './use-cell-walk.ts'

type Column = Portfolio['questionnaires'][number]
type PortfolioTableProps = { column: Column; rows: readonly PortfolioRow[] }

/** Teams by dimensions: the heading row and the names stay in sight. No cell says who is better than whom. */
export function PortfolioTable({ column, rows }: PortfolioTableProps) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const { at, isAsked, close, handlers } = useCellWalk()
  const place = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, column.dimensions.length - 1) }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={column.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys go from cell to cell */}
      <table className={classes.table} role="grid" aria-label={column.title}>
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
        <tbody {...handlers}>
          {rows.map((row, index) => (
            <TeamRow
              key={row.team.id}
              row={row}
              index={index}
              column={column}
              palette={palette}
              active={index === place.row ? place.column : null}
              isAsked={isAsked && index === place.row}
              onClose={close}
            />
          ))}
        </tbody>
        <tfoot>
          <BetweenRow label={t('portfolio:meanRow')} column={column} what="mean" />
          <BetweenRow label={t('portfolio:spreadRow')} column={column} what="spread" />
        </tfoot>
      </table>
    </section>
  )
}

type TeamRowProps = {
  row: PortfolioRow
  index: number
  column: Column
  palette: Palette
  /** The column that the Tab key reaches, null in every other row. */
  active: number | null
  isAsked: boolean
  onClose: () => void
}

const TeamRow = memo(function TeamRow({ row, index, column, palette, active, isAsked, onClose }: TeamRowProps) {
  const { team, part, cells } = row
  return (
    <tr data-row={index}>
      <th scope="row">
        <Link href={`/teams/${team.id}`}>{team.name}</Link>
      </th>
      <td className={classes.date}>
        <Link href={`/rounds/${part.round.id}/results`} title={part.round.title}>
          {dateText(part.round.date)}
        </Link>
      </td>
      {column.dimensions.map(({ id, title }, at) => (
        <ScoreCell
          key={id}
          team={team.name}
          title={title}
          cell={cells[at] ?? null}
          column={at}
          palette={palette}
          isActive={at === active}
          isAsked={isAsked && at === active}
          onClose={onClose}
        />
      ))}
    </tr>
  )
})

type BetweenRowProps = { label: string; column: Column; what: 'mean' | 'spread' }

function BetweenRow({ label, column, what }: BetweenRowProps) {
  const { t } = useMessages()
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {label}
      </th>
      {column.dimensions.map(({ id, title, score }) => {
        const value = score[what]
        return (
          <td key={id} className={classes.cell}>
            <HowSure what={`${label}, ${title}`} certainty={() => betweenCertainty(t, score, what)}>
              {value === null ? t('words:noNumber') : pointsText(value)}
            </HowSure>
          </td>
        )
      })}
    </tr>
  )
}
