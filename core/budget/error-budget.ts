export const minutesPerDay = 1440
export const daysPerYear = 365.25

/** The windows over which an objective may be kept, in days; a year is the last. */
export const windowDays = [7, 28, 30, 90, daysPerYear] as const

/** The windows for which a budget is told, in days. */
export const budgetDays = [28, 30, 90, daysPerYear] as const

/**
 * The share of bad requests that an objective `slo` (a share, above 0 and below 1) allows. The difference is rounded to 15
 * decimals: what is left then is the decimal that people mean (0.001 for 0.999), not the remainder of binary fractions.
 */
export const budgetShare = (slo: number): number => Number((1 - slo).toFixed(15)) || 1 - slo

/** Minutes of full outage that an objective allows in `days` days: `(1 - SLO) * 1440 * days`. */
export const budgetMinutes = (slo: number, days: number): number => budgetShare(slo) * (minutesPerDay * days)

/** Bad requests that an objective allows in `days` days, not rounded; null where requests a day are not known. */
export const budgetRequests = (slo: number, days: number, requestsPerDay: number | null): number | null =>
  requestsPerDay === null ? null : budgetShare(slo) * (requestsPerDay * days)

/** The budget for one window: `days`, minutes of full outage, and bad requests (null where not known). */
export type ErrorBudget = { days: number; minutes: number; requests: number | null }

export const errorBudget = (slo: number, days: number, requestsPerDay: number | null): ErrorBudget => ({
  days,
  minutes: budgetMinutes(slo, days),
  requests: budgetRequests(slo, days, requestsPerDay),
})

/** The budget for 28, 30, 90 and 365.25 days. */
export const errorBudgets = (slo: number, requestsPerDay: number | null): ErrorBudget[] =>
  budgetDays.map(days => errorBudget(slo, days, requestsPerDay))

/**
 * How an objective stands beside what customers are promised (`target`, a share). `isStricter`: the team hears of trouble
 * before the promise is broken. `room`: the share of requests between the two, negative where the promise is stricter;
 * `roomMinutes`: the same as minutes of full outage in `days` days.
 */
export type SlaRoom = { isStricter: boolean; room: number; roomMinutes: number }

export const slaRoom = (slo: number, target: number, days: number): SlaRoom => {
  const room = Number((slo - target).toFixed(15))
  return { isStricter: slo > target, room, roomMinutes: room * minutesPerDay * days }
}
