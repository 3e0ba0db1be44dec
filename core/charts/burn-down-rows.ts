import type { BudgetSpent, SpentIncident } from '../budget/budget-spent.ts'
import { type BurnDownPoint, burnDown } from '../budget/burn-down.ts'

/** An incident under its number, counted from 1 in the order of time. */
export type NumberedIncident = SpentIncident & { number: number }

/** What happens at a point: incidents that begin and end there, and the ends of the window. */
export type BurnDownEvent = { kind: 'from' | 'to' } | { kind: 'begin' | 'end' | 'open'; number: number; title: string }

/** One point of the line; shares of the budget, see `burnDown`. */
export type BurnDownRow = BurnDownPoint & { events: BurnDownEvent[] }

/** `low`, `high`: the shares that the chart's upright axis reaches; `ticks`: those that it names. */
export type BurnDownRows = {
  rows: BurnDownRow[]
  incidents: NumberedIncident[]
  low: number
  high: number
  ticks: number[]
}

/** The chart of how a budget went down: its points with what happened there, its incidents, and its axis. */
export const burnDownRows = (spent: BudgetSpent): BurnDownRows => {
  const incidents = spent.incidents.map((incident, index) => ({ ...incident, number: index + 1 }))
  const rows = burnDown(spent).map(point => ({ ...point, events: eventsAt(point.time, spent, incidents) }))
  return { rows, incidents, ...axisOf(Math.min(0, ...rows.map(({ remaining }) => remaining))) }
}

const eventsAt = (time: number, { from, to }: BudgetSpent, incidents: readonly NumberedIncident[]): BurnDownEvent[] => [
  ...(time === from ? [{ kind: 'from' } as const] : []),
  ...incidents.flatMap(({ number, title, ...incident }): BurnDownEvent[] => [
    ...(incident.from === time && !incident.isCut ? [{ kind: 'begin' as const, number, title }] : []),
    ...(incident.to === time ? [{ kind: incident.isOpen ? ('open' as const) : ('end' as const), number, title }] : []),
  ]),
  ...(time === to ? [{ kind: 'to' } as const] : []),
]

/** Names the whole budget and nothing of it, and what lies between and below in at most seven steps. */
const axisOf = (least: number): Pick<BurnDownRows, 'low' | 'high' | 'ticks'> => {
  const step = [0.25, 0.5].find(size => (1 - least) / size <= 6) ?? Math.ceil(-least / 5)
  const below = Math.ceil(-least / step)
  const above = step < 1 ? 1 / step : 1
  const ticks = [
    ...Array.from({ length: below }, (_, index) => (index - below) * step),
    ...Array.from({ length: above + 1 }, (_, index) => index / above),
  ]
  return { low: -below * step || 0, high: 1, ticks }
}
