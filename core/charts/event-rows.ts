import type { History } from '../contract/shapes.ts'
import type { TeamEvent } from '../round.ts'
import { dayOf, isOnAxis, type TimeAxis } from './time-axis.ts'

/** Something that happened, numbered from 1 by date; `roundId`: the round that keeps it. */
export type EventRow = TeamEvent & { number: number; roundId: string }

/** What keeps events: a round of a history, or any other. */
type Keeper = { round: { id: string }; events: readonly TeamEvent[] }

/** Everything that happened to a team, oldest first. */
export const eventRows = ({ points }: { points: readonly Keeper[] }): EventRow[] =>
  points
    .flatMap(({ events, round }) => events.map(event => ({ ...event, roundId: round.id })))
    .toSorted((one, other) => one.date.localeCompare(other.date) || one.id.localeCompare(other.id))
    .map((event, index) => ({ ...event, number: index + 1 }))

/** The round that keeps an event: the first on or after its date (ISO), else the latest. Null without rounds. */
export const roundOfEvent = ({ points }: History, date: string): string | null =>
  (points.find(({ round }) => round.date >= date) ?? points.at(-1))?.round.id ?? null

/** An event at its day; its number is shown where it has room. */
export type EventPlace = { event: EventRow; day: number; isNumbered: boolean }

/** The events that have a place on an axis of `width` pixels. Numbers stand at least `space` pixels apart. */
export const eventPlaces = (
  events: readonly EventRow[],
  axis: TimeAxis,
  width: number,
  space: number,
): EventPlace[] => {
  const pixels = (day: number) => ((day - axis.from) / Math.max(1, axis.to - axis.from)) * width
  let free = Number.NEGATIVE_INFINITY
  return events
    .filter(({ date }) => isOnAxis(axis, date))
    .map(event => {
      const day = dayOf(event.date)
      const isNumbered = pixels(day) >= free
      if (isNumbered) free = pixels(day) + space
      return { event, day, isNumbered }
    })
}
