/**
 * The 95 % interval of a median by order statistics (Thompson 1936; Conover, Practical Nonparametric Statistics): from the
 * k-th smallest to the k-th largest of n values, with the largest k for which P(B < k) <= 0.025, B binomial (n, 1/2). It
 * assumes nothing about how values are distributed. In the unit of the values; null below six of them, where even all
 * of the values together do not reach 95 %.
 */
export const medianInterval = (values: readonly number[]): { low: number; high: number } | null => {
  const sorted = values.toSorted((one, other) => one - other)
  const rank = rankOfEnd(sorted.length)
  const [low, high] = [sorted[rank - 1], sorted[sorted.length - rank]]
  return low === undefined || high === undefined ? null : { low, high }
}

/** The largest k with P(B < k) <= 0.025; 0 where there is none. In logarithms: halves of halves leave the range of numbers. */
const rankOfEnd = (n: number): number => {
  let logChance = -n * Math.LN2
  let below = Math.exp(logChance)
  let k = 0
  while (below <= 0.025 && k < n / 2) {
    k++
    logChance += Math.log((n - k + 1) / k)
    below += Math.exp(logChance)
  }
  return k
}
