/**
 * One score in points for each response of a round, in its order, NaN where a response has none, and what is needed of them
 * together: how many there are, the first of them, and the sums of the others' distances from it and of their squares.
 * (NaN never leaves this folder: it lets loops run over plain numbers.)
 */
export type ScoreColumn = { scores: Float64Array; n: number; origin: number; sum: number; squares: number }

/** Sums are taken from the first score on, so that equal scores have a variance of exactly 0. */
export const columnOf = (scores: Float64Array): ScoreColumn => {
  let first = 0
  while (first < scores.length && Number.isNaN(scores[first] as number)) first += 1
  const origin = scores[first] ?? 0
  let n = 0
  let sum = 0
  let squares = 0
  for (let row = first; row < scores.length; row++) {
    const distance = (scores[row] as number) - origin
    if (Number.isNaN(distance)) continue
    n += 1
    sum += distance
    squares += distance * distance
  }
  return { scores, n, origin, sum, squares }
}
