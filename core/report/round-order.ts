import type { Round } from '../round.ts'

type Dated = Pick<Round, 'id' | 'date'>

/** The time line: by date, and within one day by id, so that the order never jumps. */
export const oldestFirst = (a: Dated, b: Dated): number => a.date.localeCompare(b.date) || a.id.localeCompare(b.id)

/** Whether a round stands before another on the time line. */
export const isBefore = (one: Dated, other: Dated): boolean => oldestFirst(one, other) < 0
