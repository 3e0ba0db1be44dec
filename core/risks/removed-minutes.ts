import { badMinutesPerYear, incidentsPerYear } from './bad-minutes.ts'
import type { RemovedRisk } from './removed-risk.ts'
import type { Risk } from './risk-catalogue.ts'

/** The level from which on a practice counts as in place. */
const levelInPlace = 3

/**
 * Bad minutes a year that putting a practice in place would save over all risks of the given catalogues: an estimate, to
 * be shown with its assumptions. `mean` is the mean raw answer (0..4); null, where nobody answered, gives null.
 *
 * Without the practice a risk costs `(1 + frequency) * (detect + dD + repair + dR) * impact' * incidents per year`, where
 * impact' is its impact share times `1 + impact`, cut at 1, since no more than all users can be hit; less the risk's own
 * bad minutes, that is the whole effect. A practice that is partly in place is assumed to save in proportion to what is
 * missing to level 3: `max(0, (3 - mean) / 3)`.
 */
export const removedMinutes = (
  removed: RemovedRisk,
  catalogues: readonly { risks: readonly Risk[] }[],
  mean: number | null,
): number | null => {
  if (mean === null) return null
  const missing = Math.max(0, (levelInPlace - mean) / levelInPlace)
  const extra = catalogues
    .flatMap(({ risks }) => risks)
    .reduce((sum, risk) => sum + minutesWithout(removed, risk) - badMinutesPerYear(risk), 0)
  return missing * extra
}

const minutesWithout = ({ detect = 0, repair = 0, impact = 0, frequency = 0 }: RemovedRisk, risk: Risk): number =>
  (1 + frequency) *
  (risk.detectMinutes + detect + risk.repairMinutes + repair) *
  Math.min(1, risk.impactShare * (1 + impact)) *
  incidentsPerYear(risk)
