const dayMs = 86_400_000

/** Days as YYYY-MM-DD, both included. Days begin and end in UTC, as the instants of deployments do. */
export type DaySpan = { from: string; to: string }

/** The day (YYYY-MM-DD, UTC) of an instant that is written in UTC. */
export const dayOfInstant = (instant: string): string => instant.slice(0, 10)

/** How many days a span has; 0 where it ends before it begins. */
export const daysIn = ({ from, to }: DaySpan): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / dayMs + 1)

/** The day so many days later (earlier where `days` is below 0). */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** The days that two spans share; null where they share none. */
export const sharedDays = (one: DaySpan, other: DaySpan): DaySpan | null => {
  const shared = { from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to }
  return shared.from <= shared.to ? shared : null
}

/** From the day of the first deployment to the day of the last: before and after it, nothing is known. Null without any. */
export const recordedSpan = (deployments: readonly { deployed: string }[]): DaySpan | null => {
  const [first] = deployments
  if (!first) return null
  const span = { from: dayOfInstant(first.deployed), to: dayOfInstant(first.deployed) }
  for (const { deployed } of deployments) {
    const day = dayOfInstant(deployed)
    if (day < span.from) span.from = day
    if (day > span.to) span.to = day
  }
  return span
}
