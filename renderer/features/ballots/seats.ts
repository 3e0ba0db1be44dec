/** The most seats that a session may have. */
export const mostSeats = 1000

/** Seats as the call takes them; null for what is no number of seats. */
export const seatsOf = (value: number | string): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostSeats ? value : null

/** An address as people type it: browsers add the rest. */
export const typedAddress = (link: string): string => link.replace(/^http:\/\//, '').replace(/\/$/, '')
