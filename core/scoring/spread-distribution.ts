import { uniformVariance } from './spread.ts'

/**
 * The joint distribution of the sum s and the sum of squares q of n uniformly random answers, counted from the middle of
 * the scale (-h..h). Symmetric in s, so only s >= 0 is kept; q and s are both even or both odd, so q advances by 2.
 * `rows[s][(q - q0) / 2]` is P(s, q), where q0 is the smallest q >= `lowest` of the parity of s.
 */
export type SpreadState = { n: number; half: number; lowest: number; rows: Float64Array[] }

/**
 * How many standard deviations of s and q are kept around their means: what lies beyond weighs about as much as the
 * rounding of a double. For fewer than about 30 answers nothing lies beyond.
 */
const reach = 8

export const firstState = (categories: number): SpreadState => ({
  n: 0,
  half: (categories - 1) / 2,
  lowest: 0,
  rows: [Float64Array.of(1)],
})

/** The smallest q of the parity of s that a state keeps. */
export const firstSquares = (lowest: number, s: number): number => lowest + ((lowest + s) % 2)

const extentOf = (n: number, half: number) => {
  const values = Array.from({ length: 2 * half + 1 }, (_, index) => index - half)
  const variance = uniformVariance(values.length)
  const varianceOfSquare = values.reduce((sum, x) => sum + (x ** 2 - variance) ** 2, 0) / values.length
  const slack = reach * Math.sqrt(n * varianceOfSquare) + half ** 2
  return {
    highestSum: Math.min(half * n, Math.ceil(reach * Math.sqrt(n * variance)) + half),
    lowest: Math.max(0, Math.floor(n * variance - slack)),
    highest: Math.min(half ** 2 * n, Math.ceil(n * variance + slack)),
  }
}

/** One answer more. */
export const nextState = (state: SpreadState): SpreadState => {
  const { half } = state
  const n = state.n + 1
  const { highestSum, lowest, highest } = extentOf(n, half)
  const rows: Float64Array[] = []
  for (let s = 0; s <= highestSum; s++) {
    const first = firstSquares(lowest, s)
    const row = new Float64Array(Math.max(0, Math.floor((highest - first) / 2) + 1))
    for (let x = -half; x <= half; x++) addShifted(row, first, state, Math.abs(s - x), x ** 2)
    for (let at = 0; at < row.length; at++) row[at] = (row[at] as number) / (2 * half + 1)
    rows.push(row)
  }
  return { n, half, lowest, rows }
}

/** Adds P(fromSum, q - square) to each q of `row`, whose first q is `first`. */
const addShifted = (row: Float64Array, first: number, state: SpreadState, fromSum: number, square: number): void => {
  const from = state.rows[fromSum]
  if (from === undefined) return
  const shift = (first - square - firstSquares(state.lowest, fromSum)) / 2
  const end = Math.min(row.length, from.length - shift)
  for (let at = Math.max(0, -shift); at < end; at++) row[at] = (row[at] as number) + (from[at + shift] as number)
}

/** Where a row's spreads lie: n * q0 - s^2 for its first q0, then 2 n further with each entry. */
const firstSpread = ({ n, lowest }: SpreadState, s: number): number => n * firstSquares(lowest, s) - s ** 2

/** How many entries of row s have a spread below `limit`. */
const countBelow = (state: SpreadState, s: number, limit: number): number =>
  Math.max(0, Math.min(state.rows[s]?.length ?? 0, Math.ceil((limit - firstSpread(state, s)) / (2 * state.n))))

/** P(spread < limit). */
export const chanceBelow = (state: SpreadState, limit: number): number => {
  let chance = 0
  state.rows.forEach((row, s) => {
    const end = countBelow(state, s, limit)
    let part = 0
    for (let at = 0; at < end; at++) part += row[at] as number
    chance += s === 0 ? part : 2 * part
  })
  return chance
}

/** P(spread) of each attainable spread from `lowest` up to, not including, `limit`, smallest first. */
export const spreadsBetween = (state: SpreadState, lowest: number, limit: number): [number, number][] => {
  const chances = new Map<number, number>()
  state.rows.forEach((row, s) => {
    const end = countBelow(state, s, limit)
    for (let at = countBelow(state, s, lowest); at < end; at++) {
      const chance = (s === 0 ? 1 : 2) * (row[at] as number)
      const spread = firstSpread(state, s) + 2 * state.n * at
      if (chance > 0) chances.set(spread, (chances.get(spread) ?? 0) + chance)
    }
  })
  return [...chances].sort(([one], [other]) => one - other)
}
