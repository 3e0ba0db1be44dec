import type { HistoryRound } from './history-rows.ts'

const dayMs = 86_400_000

/**
 * Where rounds stand on a time axis, in days, strictly rising: rounds of one day stand a day apart so that both are
 * seen. Rounds must come oldest first.
 */
export const daysOf = (rounds: readonly HistoryRound[]): number[] => {
  const days: number[] = []
  for (const { date } of rounds) {
    const day = Date.parse(date) / dayMs
    days.push(Math.max(day, (days.at(-1) ?? Number.NEGATIVE_INFINITY) + 1))
  }
  return days
}

/**
 * The positions whose labels have room: the first and the last always, of the others those at least `space` pixels
 * from their labelled neighbours on an axis of `width` pixels.
 */
export const labelledDays = (days: readonly number[], width: number, space: number): number[] => {
  const [first, last] = [days.at(0), days.at(-1)]
  if (first === undefined || last === undefined || first === last) return days.slice(0, 1)
  const pixels = (day: number) => ((day - first) / (last - first)) * width
  const kept = [first]
  for (const day of days.slice(1, -1)) {
    const isClear = pixels(day) - pixels(kept.at(-1) ?? first) >= space && width - pixels(day) >= space
    if (isClear) kept.push(day)
  }
  return [...kept, last]
}
