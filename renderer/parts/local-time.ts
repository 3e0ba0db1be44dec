const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant on the clock of the user: 22 Nov 2026, 11:30. */
export const localTimeText = (instant: string | number): string => dateAndTime.format(new Date(instant))

/** An instant (UTC) as a field for local date and time has it: 2026-11-22T11:30. */
export const localField = (instant: string): string => {
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** What a field for local date and time has, as an instant in UTC to the second; null where it has none. */
export const instantOfField = (local: string): string | null => {
  const time = new Date(local)
  return Number.isNaN(time.getTime()) ? null : time.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** The zone of the user's clock: Europe/Berlin. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
