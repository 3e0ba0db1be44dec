/** Responses whose scores on one construct enter the shown numbers with the same weights. */
export type WeightClass = { weights: readonly [number, number, number]; count: number }

type Weights = WeightClass['weights']

/** What a sum of weights may differ from 0 by rounding. */
const tolerance = 1e-9

const determinant = ([a, b, c]: Weights, [d, e, f]: Weights, [g, h, i]: Weights): number =>
  a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)

/**
 * Whether some combination of three numbers cancels out for all of a construct's responses but a few (more than none, fewer
 * than `group`). A combination that cancels out for one class, or for two, cancels out for every class in their span; no
 * two classes have proportional weights.
 */
export const tellsFew = (classes: readonly WeightClass[], group: number): boolean =>
  classes.some((one, place) =>
    classes.slice(place).some(other => {
      const left = classes.filter(({ weights }) =>
        one === other
          ? weights !== one.weights
          : Math.abs(determinant(one.weights, other.weights, weights)) > tolerance,
      )
      const count = left.reduce((sum, { count: part }) => sum + part, 0)
      return count > 0 && count < group
    }),
  )
