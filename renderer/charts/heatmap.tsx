import type { HeatmapCell, HeatmapRow } from '../../core/charts/heatmap-rows.ts'
import { pointsText } from '../../core/charts/number-text.ts'
import type { Palette } from '../../core/report/palette.ts'
import { heatColours } from './heat-colour.ts'
import classes from './heatmap.module.css'
import { useChartPalette } from './use-chart-palette.ts'

const upright = 9
/** From here on a cell has no room for its number, and only some rounds for their titles. */
const crowded = 33
const titlesWhenCrowded = 16

export const isCrowdedHeatmap = (rows: readonly HeatmapRow[]): boolean => (rows[0]?.cells.length ?? 0) >= crowded

/**
 * Pillars by rounds, every cell with its number as long as there is room. A bar at a cell's left edge marks changed
 * wording, a dot a target that is reached.
 */
export function Heatmap({ rows }: { rows: readonly HeatmapRow[] }) {
  const palette = useChartPalette()
  const rounds = rows[0]?.cells.map(cell => cell.round) ?? []
  const isCrowded = isCrowdedHeatmap(rows)
  const titled = isCrowded ? Math.ceil(rounds.length / titlesWhenCrowded) : 1
  return (
    <div className={classes.scroll}>
      <table
        className={classes.heatmap}
        data-dense={rounds.length >= upright || undefined}
        data-crowded={isCrowded || undefined}
      >
        <thead>
          <tr>
            <td />
            {rounds.map(({ id, title, position }) => (
              <th key={id} scope="col" title={title}>
                {(rounds.length - 1 - position) % titled === 0 && <span>{title}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              {row.cells.map(cell => (
                <Cell key={cell.round.id} cell={cell} palette={palette} isCrowded={isCrowded} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = { cell: HeatmapCell; palette: Palette; isCrowded: boolean }

function Cell({ cell, palette, isCrowded }: CellProps) {
  const mean = cell.score?.mean
  const isEmpty = mean === null || mean === undefined
  const colours = isEmpty ? null : heatColours(palette, mean)
  const text = isEmpty ? '–' : pointsText(mean)
  return (
    <td
      data-broken={(cell.broken && cell.round.position > 0) || undefined}
      data-hidden={cell.score?.hidden}
      {...(isCrowded && { title: `${cell.round.title}: ${text}` })}
      {...(colours && { style: { background: colours.cell, color: colours.text } })}
    >
      {!isCrowded && text}
      {cell.reached && <span className={classes.reached} />}
    </td>
  )
}
