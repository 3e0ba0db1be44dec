import { budgetMinutes, minutesPerDay } from './error-budget.ts'
import type { Incident, Service } from './service.ts'

const millisecondsPerMinute = 60_000

/** What is needed of a service to say how much of its budget is spent. */
export type BudgetedService = Pick<Service, 'slo' | 'windowDays' | 'incidents'>

/**
 * What one incident took inside the window: bad minutes, their share of the window's budget (may exceed 1), and where in
 * time (milliseconds since 1970). `isOpen`: it has no end yet. `isCut`: a part of it lies before the window.
 */
export type SpentIncident = {
  id: string
  title: string
  from: number
  to: number
  minutes: number
  share: number
  isOpen: boolean
  isCut: boolean
}

/**
 * The budget of a window and what is spent of it. `from`, `to`: the window, in milliseconds since 1970. Shares are of the
 * budget; `remainingShare` is negative once more than the budget is spent. `incidents`: those inside the window, in the
 * order of time.
 */
export type BudgetSpent = {
  from: number
  to: number
  budgetMinutes: number
  badMinutes: number
  spentShare: number
  remainingShare: number
  incidents: SpentIncident[]
}

/**
 * What incidents took of the budget in the rolling window that ends `at` (an instant, ISO 8601). An incident lasts from its
 * start to its end, or to `at` as long as it has none; detection makes no difference to users. Only the part inside the
 * window counts, times its share of users. Incidents at the same time add up, though they may have hit the same users; the
 * sum is cut at the window's length.
 */
export const budgetSpent = ({ slo, windowDays, incidents }: BudgetedService, at: string): BudgetSpent => {
  const to = Date.parse(at)
  const windowMinutes = windowDays * minutesPerDay
  const from = to - windowMinutes * millisecondsPerMinute
  const budget = budgetMinutes(slo, windowDays)
  const spent = incidents.flatMap(incident => spentBy(incident, from, to, budget)).sort(byTime)
  const badMinutes = Math.min(
    windowMinutes,
    spent.reduce((sum, { minutes }) => sum + minutes, 0),
  )
  const spentShare = badMinutes / budget
  return { from, to, budgetMinutes: budget, badMinutes, spentShare, remainingShare: 1 - spentShare, incidents: spent }
}

const spentBy = (incident: Incident, from: number, to: number, budget: number): SpentIncident[] => {
  const start = Date.parse(incident.start)
  const end = incident.resolved === null ? to : Math.min(to, Date.parse(incident.resolved))
  if (start > to || end < from) return []
  const begin = Math.max(start, from)
  const minutes = (Math.max(0, end - begin) / millisecondsPerMinute) * incident.impactShare
  return [
    {
      id: incident.id,
      title: incident.title,
      from: begin,
      to: Math.max(begin, end),
      minutes,
      share: minutes / budget,
      isOpen: incident.resolved === null,
      isCut: start < from,
    },
  ]
}

const byTime = (one: SpentIncident, other: SpentIncident): number =>
  one.from - other.from || one.to - other.to || (one.id < other.id ? -1 : 1)
