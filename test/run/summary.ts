import { type Count, sumCounts } from './count.ts'

export type StageResult = { name: string; seconds: number; count: Count }

export const plural = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** A table of the stages, what they want to be known, and as the very last line the count of everything. */
export const summaryLines = (results: StageResult[]): string[] => {
  const width = Math.max(0, ...results.map(({ name }) => name.length))
  return [
    '',
    ...results.map(({ name, seconds, count }) => `${name.padEnd(width)}  ${plural(count)}  (${Math.round(seconds)} s)`),
    ...results.flatMap(({ name, count }) => count.notes.map(note => `${name}: ${note}`)),
    plural(sumCounts(results.map(({ count }) => count))),
  ]
}

/** Failure is also a run in which nothing was tested. */
export const exitCodeOf = (results: StageResult[]): number => {
  const { passed, failed } = sumCounts(results.map(({ count }) => count))
  return failed > 0 || passed === 0 ? 1 : 0
}
