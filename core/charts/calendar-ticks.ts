import { dayOf } from './time-axis.ts'

/** Months between two ticks: as few as have room. */
const steps = [1, 3, 6, 12, 24, 60, 120]

/** A first day of a month (YYYY-MM-DD) and its place in days. */
export type CalendarTick = { day: number; date: string }

/** First days of months, quarters, half years or years, at least `space` pixels apart on an axis of `width` pixels. */
export const calendarTicks = ({ from, to }: { from: number; to: number }, width: number, space: number) => {
  const pixelsOfMonth = (30.4 / Math.max(1, to - from)) * width
  const step = steps.find(months => months * pixelsOfMonth >= space) ?? 240
  const first = new Date(from * 86_400_000)
  const ticks: CalendarTick[] = []
  for (let month = 0; ; month += step) {
    const start = Date.UTC(first.getUTCFullYear(), Math.floor(first.getUTCMonth() / step) * step + month)
    const date = new Date(start).toISOString().slice(0, 10)
    if (dayOf(date) > to) return ticks
    if (dayOf(date) >= from) ticks.push({ day: dayOf(date), date })
  }
}
