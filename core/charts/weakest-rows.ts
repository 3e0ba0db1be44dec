import { pointsText } from './number-text.ts'
import type { PillarRow } from './pillar-rows.ts'

/** The pillars that stand lowest as numbers are printed, in the order of the rows; `shown`: how many have a number. */
export type WeakestRows = { rows: PillarRow[]; shown: number }

/** More than one row is a tie, of which none may be called the weakest; no row where no pillar has a number. */
export const weakestRows = (rows: readonly PillarRow[]): WeakestRows => {
  const shown = rows.flatMap(row => (row.score.mean === null ? [] : [{ row, mean: row.score.mean }]))
  const lowest = pointsText(Math.min(...shown.map(({ mean }) => mean)))
  return {
    rows: shown.filter(({ mean }) => pointsText(mean) === lowest).map(({ row }) => row),
    shown: shown.length,
  }
}

/** The id of the one pillar that is weakest; null where several stand equally low or none has a number. */
export const oneWeakest = (rows: readonly PillarRow[]): string | null => {
  const [first, ...others] = weakestRows(rows).rows
  return first && others.length === 0 ? first.id : null
}
