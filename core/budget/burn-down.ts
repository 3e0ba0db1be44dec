import type { BudgetSpent } from './budget-spent.ts'
import { minutesPerDay } from './error-budget.ts'

/**
 * One point of the chart. `time`: milliseconds since 1970. `remaining`: the share of the budget that is left, 1 at the
 * window's start, negative once more than all is spent. `even`: what would be left if the budget were spent evenly, 1 at the
 * start and 0 at the end.
 */
export type BurnDownPoint = { time: number; remaining: number; even: number }

/**
 * How the budget went down over the window: straight lines between the points, which stand at the window's ends and where
 * incidents begin and end. As in `budgetSpent`, no more minutes are bad than have passed.
 */
export const burnDown = ({ from, to, budgetMinutes, incidents }: BudgetSpent): BurnDownPoint[] => {
  const times = new Set([from, ...incidents.flatMap(incident => [incident.from, incident.to]), to])
  const millisecondsPerMinute = (24 * 60 * 60_000) / minutesPerDay
  return [...times]
    .sort((one, other) => one - other)
    .map(time => {
      const bad = incidents.reduce((sum, incident) => sum + incident.minutes * passedShare(incident, time), 0)
      const passed = (time - from) / millisecondsPerMinute
      return { time, remaining: 1 - Math.min(bad, passed) / budgetMinutes, even: (to - time) / (to - from) }
    })
}

const passedShare = ({ from, to }: { from: number; to: number }, time: number): number => {
  if (time <= from) return 0
  return time >= to ? 1 : (time - from) / (to - from)
}
