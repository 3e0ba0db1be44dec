export type Work = () => unknown

const time = async (work: Work): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The middle of the values; the mean of the two middle ones where their number is even. */
export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

export type Paired = { ratio: number; ours: number; bound: number }

/**
 * Milliseconds of our work and of the bound, side by side so that a busy machine slows both, in changing order so that
 * neither profits from what the other left warm. The ratio is the median of the pairs' ratios.
 */
export const pairedRuns = async (runs: number, ours: Work, bound: Work, between: Work = () => {}): Promise<Paired> => {
  const pairs: { ours: number; bound: number }[] = []
  for (let run = 0; run < runs; run++) {
    const first = run % 2 === 0
    const one = await time(first ? ours : bound)
    await between()
    const other = await time(first ? bound : ours)
    await between()
    pairs.push(first ? { ours: one, bound: other } : { ours: other, bound: one })
  }
  return {
    ratio: median(pairs.map(pair => pair.ours / pair.bound)),
    ours: median(pairs.map(pair => pair.ours)),
    bound: median(pairs.map(pair => pair.bound)),
  }
}
