import type { BandRow } from '../../core/charts/band-rows.ts'
import { bandColours } from './band-colours.ts'
import classes from './level-bands.module.css'
import { useChartPalette } from './use-chart-palette.ts'

type LevelBandsProps = { rows: readonly BandRow[]; weakest: string | null; weakestText: string }

/** One block for each question of a pillar, ordered and shaded by the level it reaches. */
export function LevelBands({ rows, weakest, weakestText }: LevelBandsProps) {
  const palette = useChartPalette()
  return (
    <ul className={classes.rows}>
      {rows.map(row => (
        <li key={row.id} className={classes.row}>
          <span>
            {row.title} {row.id === weakest && <b className={classes.weakest}>{weakestText}</b>}
          </span>
          <span className={classes.blocks}>
            {blocksOf(row).map(({ key, level }) => {
              const colours = level === null ? null : bandColours(palette, level)
              return (
                <span
                  key={key}
                  className={classes.block}
                  style={colours ? { background: colours.cell, color: colours.text } : undefined}
                >
                  {level ?? '–'}
                </span>
              )
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

const blocksOf = ({ levels, without }: BandRow): { key: string; level: number | null }[] => [
  ...levels.flatMap((count, level) =>
    Array.from({ length: count }, (_, index) => ({ key: `${level}-${index}`, level })),
  ),
  ...Array.from({ length: without }, (_, index) => ({ key: `without-${index}`, level: null })),
]
