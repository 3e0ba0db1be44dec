import type { History } from '../contract/shapes.ts'
import type { TeamEvent } from '../round.ts'

/** Something that happened, numbered from 1 by date; `roundId`: the round that keeps it. */
export type EventRow = TeamEvent & { number: number; roundId: string }

/** Everything that happened to a team, oldest first. */
export const eventRows = ({ points }: History): EventRow[] =>
  points
    .flatMap(({ events, round }) => events.map(event => ({ ...event, roundId: round.id })))
    .toSorted((one, other) => one.date.localeCompare(other.date) || one.id.localeCompare(other.id))
    .map((event, index) => ({ ...event, number: index + 1 }))

/** The round that keeps an event: the first on or after its date (ISO), else the latest. Null without rounds. */
export const roundOfEvent = ({ points }: History, date: string): string | null =>
  (points.find(({ round }) => round.date >= date) ?? points.at(-1))?.round.id ?? null
