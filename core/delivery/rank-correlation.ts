import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Up to so many points every order is looked at (362,880 of nine); with more, so many drawn ones. */
const mostForExact = 9
const drawnOrders = 20_000
const seed = 0x5ca77e4

/** `rho`: -1..1. `p`: two-sided, above 0, up to 1. `isExact`: over every order, else over drawn ones (always the same). */
export type RankCorrelation = { rho: number; p: number; n: number; isExact: boolean }

/**
 * Spearman's rank correlation of pairs, ties by their middle rank (Spearman 1904: Pearson's coefficient of the ranks), with
 * the share of all orders of one side whose coefficient is at least as far from 0 (a permutation test; drawn orders count
 * the observed one among them, Phipson & Smyth 2010). Null for fewer than two pairs, or where a side never changes.
 */
export const rankCorrelation = (pairs: readonly { x: number; y: number }[]): RankCorrelation | null => {
  const [xs, ys] = [doubledRanks(pairs.map(({ x }) => x)), doubledRanks(pairs.map(({ y }) => y))]
  const n = pairs.length
  const spread = Math.sqrt(covariance(xs, xs) * covariance(ys, ys))
  if (n < 2 || spread === 0) return null
  const observed = covariance(xs, ys)
  const isExact = n <= mostForExact
  const p = isExact ? exactShare(xs, ys, observed) : drawnShare(xs, ys, observed)
  return { rho: Math.max(-1, Math.min(1, observed / spread)), p, n, isExact }
}

/** Twice the middle rank of each value: whole numbers, so that equal coefficients are equal exactly. */
const doubledRanks = (values: readonly number[]): number[] =>
  values.map(value => {
    const below = values.filter(other => other < value).length
    const equal = values.filter(other => other === value).length
    return 2 * below + equal + 1
  })

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const productSum = (xs: readonly number[], ys: readonly number[]): number =>
  xs.reduce((sum, x, place) => sum + x * (ys[place] ?? 0), 0)

/** n squared times the covariance of whole numbers: a whole number. */
const covariance = (xs: readonly number[], ys: readonly number[]): number =>
  xs.length * productSum(xs, ys) - sumOf(xs) * sumOf(ys)

const exactShare = (xs: readonly number[], ys: readonly number[], observed: number): number => {
  const [n, level] = [xs.length, sumOf(xs) * sumOf(ys)]
  const taken = ys.map(() => false)
  const count = { all: 0, asFar: 0 }
  const place = (at: number, products: number): void => {
    const x = xs[at]
    if (x === undefined) {
      count.all++
      if (Math.abs(n * products - level) >= Math.abs(observed)) count.asFar++
      return
    }
    ys.forEach((y, index) => {
      if (taken[index]) return
      taken[index] = true
      place(at + 1, products + x * y)
      taken[index] = false
    })
  }
  place(0, 0)
  return count.asFar / count.all
}

const drawnShare = (xs: readonly number[], ys: readonly number[], observed: number): number => {
  const generator = xoroshiro128plus(seed)
  const order = ys.toSorted((one, other) => one - other)
  let asFar = 1
  for (let draw = 1; draw < drawnOrders; draw++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = uniformInt(generator, 0, last)
      const kept = order[last] ?? 0
      order[last] = order[other] ?? 0
      order[other] = kept
    }
    if (Math.abs(covariance(xs, order)) >= Math.abs(observed)) asFar++
  }
  return asFar / drawnOrders
}
