import type { Change } from '../comparison.ts'
import type { Estimate } from './estimate.ts'
import { tOf95, twoSidedP } from './student-t.ts'

/** Family-wise error rate below which a change is told from noise. */
const familyLevel = 0.05

/** A change before its family is known. */
export type UnadjustedChange = Omit<Change, 'pHolm' | 'verdict'>

/**
 * After - before in points with Welch's 95 % interval (not cut, not adjusted) and two-sided p: SE^2 is the sum of both
 * SE^2, the degrees of freedom are those of Welch and Satterthwaite. Below three responses on either side only the mean;
 * that too is null where a side has none.
 */
export const welchChange = (before: Estimate, after: Estimate): UnadjustedChange => {
  const mean = before.mean === null || after.mean === null ? null : after.mean - before.mean
  if (mean === null || before.squaredError === null || after.squaredError === null) {
    return { mean, low: null, high: null, p: null }
  }
  const squaredError = before.squaredError + after.squaredError
  const degrees =
    squaredError ** 2 / (before.squaredError ** 2 / (before.n - 1) + after.squaredError ** 2 / (after.n - 1))
  const error = Math.sqrt(squaredError)
  const reach = tOf95(degrees) * error
  return { mean, low: mean - reach, high: mean + reach, p: twoSidedP(mean / error, degrees) }
}

/** A change of which a side must not be shown. */
export const hiddenChange: UnadjustedChange = { mean: null, low: null, high: null, p: null, hidden: 'small-group' }

/** Holm's step-down adjustment of the p values of one family; null (no test) stays null and is not counted. */
export const holm = (family: readonly (number | null)[]): (number | null)[] => {
  const adjusted: (number | null)[] = family.map(() => null)
  const tested = family.flatMap((p, place) => (p === null ? [] : [{ p, place }])).sort((one, other) => one.p - other.p)
  let largest = 0
  tested.forEach(({ p, place }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (tested.length - rank)))
    adjusted[place] = largest
  })
  return adjusted
}

/** The members of one family, each with the adjusted p and the verdict of its change. */
export const adjustFamily = <T extends { change: UnadjustedChange }>(
  family: readonly T[],
): (Omit<T, 'change'> & { change: Change })[] => {
  const adjusted = holm(family.map(({ change }) => change.p))
  return family.map(({ change, ...member }, place) => {
    const { mean, low, high, p, hidden } = change
    const pHolm = adjusted[place] ?? null
    const numbers = { mean, low, high, p, pHolm }
    return {
      ...member,
      change:
        hidden === undefined ? { ...numbers, verdict: verdictOf(mean, pHolm) } : { ...numbers, verdict: null, hidden },
    }
  })
}

const verdictOf = (mean: number | null, pHolm: number | null): Change['verdict'] => {
  if (mean === null || pHolm === null) return 'unknown'
  if (pHolm >= familyLevel) return 'none'
  return mean > 0 ? 'higher' : 'lower'
}
