/**
 * The spread of n answers on a scale of whole numbers: n * sum of squares - square of the sum = n (n - 1) s^2. A whole
 * number, so that equal spreads are told from nearly equal ones; the same wherever the scale begins.
 */
export const spreadOf = (distribution: readonly number[]): number => {
  let n = 0
  let sum = 0
  let squares = 0
  distribution.forEach((count, category) => {
    n += count
    sum += count * category
    squares += count * category ** 2
  })
  return n * squares - sum ** 2
}

/** Variance of an answer that is uniformly random on a scale of so many categories. */
export const uniformVariance = (categories: number): number => (categories ** 2 - 1) / 12

/** The spread that n uniformly random answers have on average: rwg is 0 from here on. */
export const uniformSpread = (n: number, categories: number): number => n * (n - 1) * uniformVariance(categories)

/** rwg = max(0, 1 - s^2 / variance of uniformly random answers), 0..1 (James, Demaree and Wolf 1984). */
export const rwgOfSpread = (spread: number, n: number, categories: number): number =>
  Math.max(0, 1 - spread / uniformSpread(n, categories))
