/** The normal deviate that leaves 2.5 % above it. */
const z = 1.959963984540054

/**
 * The 95 % interval of a share, 0..1, by Wilson's score method (Wilson, 1927; no continuity correction), which holds for
 * few cases and for none or all of them too. `hits` of `cases`; null without cases.
 */
export const wilsonInterval = (hits: number, cases: number): { low: number; high: number } | null => {
  if (cases <= 0) return null
  const share = hits / cases
  const size = 1 + z ** 2 / cases
  const middle = (share + z ** 2 / (2 * cases)) / size
  const reach = (z / size) * Math.sqrt((share * (1 - share)) / cases + z ** 2 / (4 * cases ** 2))
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}
