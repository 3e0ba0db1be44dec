const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A round's date (YYYY-MM-DD) as people write it: 22 Nov 2026. */
export const dateText = (date: string): string => format.format(new Date(`${date}T00:00:00Z`))

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** The month of a date (YYYY-MM-DD): Nov 2026. */
export const monthText = (date: string): string => monthFormat.format(new Date(`${date}T00:00:00Z`))

/** Today in the user's own time zone as YYYY-MM-DD. */
export const today = (now = new Date()): string => {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 10)
}

const momentFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A moment (ISO 8601) in the user's own time zone: 22 Nov 2026, 21:05. */
export const momentText = (moment: string): string => momentFormat.format(new Date(moment))
