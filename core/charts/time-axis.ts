import type { HistoryRound } from './history-rows.ts'

const dayMs = 86_400_000
/** What lies within this share of the rounds' span before or after them widens the axis. */
const reachShare = 0.25
const leastReachDays = 45

/** One axis for everything that is drawn over time, in days: each round's place, and where the axis begins and ends. */
export type TimeAxis = { days: number[]; from: number; to: number }

/** The day of an ISO date. */
export const dayOf = (date: string): number => Date.parse(date) / dayMs

/**
 * Where rounds stand on a time axis, in days, strictly rising: rounds of one day stand a day apart so that both are
 * seen. They must come oldest first.
 */
export const daysOf = (rounds: readonly { date: string }[]): number[] => {
  const days: number[] = []
  for (const { date } of rounds) days.push(Math.max(dayOf(date), (days.at(-1) ?? Number.NEGATIVE_INFINITY) + 1))
  return days
}

/**
 * The axis of these rounds (oldest first), widened for what happened on other dates, but never so far that the rounds are
 * squeezed: what lies further away is off the axis. Null without rounds.
 */
export const timeAxis = (rounds: readonly HistoryRound[], dates: readonly string[] = []): TimeAxis | null => {
  const days = daysOf(rounds)
  const [first, last] = [days.at(0), days.at(-1)]
  if (first === undefined || last === undefined) return null
  const reach = Math.max(leastReachDays, (last - first) * reachShare)
  const near = dates.map(dayOf).filter(day => day >= first - reach && day <= last + reach)
  return { days, from: Math.min(first, ...near), to: Math.max(last, ...near) }
}

/** Whether a date has a place on the axis. */
export const isOnAxis = ({ from, to }: TimeAxis, date: string): boolean => dayOf(date) >= from && dayOf(date) <= to

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
