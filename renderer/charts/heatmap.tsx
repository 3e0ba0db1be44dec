import type { HeatmapCell, HeatmapRow } from '../../core/charts/heatmap-rows.ts'
import { pointsText } from '../../core/charts/number-text.ts'
import { heatColours } from './heat-colour.ts'
import classes from './heatmap.module.css'
import { useChartPalette } from './use-chart-palette.ts'

const upright = 9

/** Pillars by rounds, every cell with its number. A bar at a cell's left edge marks changed wording. */
export function Heatmap({ rows }: { rows: readonly HeatmapRow[] }) {
  const rounds = rows[0]?.cells.map(cell => cell.round) ?? []
  return (
    <div className={classes.scroll}>
      <table className={classes.heatmap} data-dense={rounds.length >= upright || undefined}>
        <thead>
          <tr>
            <td />
            {rounds.map(round => (
              <th key={round.id} scope="col" title={round.title}>
                <span>{round.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              {row.cells.map(cell => (
                <Cell key={cell.round.id} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell }: { cell: HeatmapCell }) {
  const palette = useChartPalette()
  const mean = cell.score?.mean
  const isEmpty = mean === null || mean === undefined
  const colours = isEmpty ? null : heatColours(palette, mean)
  return (
    <td
      data-broken={(cell.broken && cell.round.position > 0) || undefined}
      data-hidden={cell.score?.hidden}
      {...(colours && { style: { background: colours.cell, color: colours.text } })}
    >
      {isEmpty ? '–' : pointsText(mean)}
    </td>
  )
}
