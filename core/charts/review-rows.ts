import type { Translate } from '../messages/messages.ts'
import type { Review } from '../postmortem/review.ts'
import type { HistoryRound } from './history-rows.ts'
import { pointsText } from './number-text.ts'
import { daysOf, isOnAxis, type TimeAxis } from './time-axis.ts'

/** A postmortem that was looked at, where a chart shows it. `score` in points (0..100), null where there is none. */
export type ReviewRow = {
  id: string
  title: string
  date: string
  /** Its place on the time axis, in days. */
  day: number
  score: number | null
  /** Components found (0..5). */
  found: number
  /** Phrases marked. */
  marks: number
}

/** Oldest first; those of one day stand a day apart so that all are seen. */
export const reviewRows = (reviews: readonly Review[]): ReviewRow[] => {
  const oldestFirst = reviews.toSorted((one, other) => one.date.localeCompare(other.date))
  const days = daysOf(oldestFirst)
  return oldestFirst.map(({ id, title, date, score, found, marks }, index) => ({
    id,
    title,
    date,
    day: days[index] ?? index,
    score,
    found: found.length,
    marks: Object.values(marks).reduce((sum, count) => sum + count, 0),
  }))
}

/** An axis on which all these postmortems and rounds (oldest first) have a place; null where there are neither. */
export const reviewAxis = (rounds: readonly HistoryRound[], rows: readonly ReviewRow[]): TimeAxis | null => {
  const days = daysOf(rounds)
  const all = [...days, ...rows.map(({ day }) => day)]
  return all.length === 0 ? null : { days, from: Math.min(...all), to: Math.max(...all) }
}

/** Those with a place on the axis; what stands a day apart from another at its end is kept on it. */
export const rowsOnAxis = (rows: readonly ReviewRow[], axis: TimeAxis): ReviewRow[] =>
  rows.filter(({ date }) => isOnAxis(axis, date)).map(row => ({ ...row, day: Math.min(row.day, axis.to) }))

/** What the chart of these postmortems shows, in a sentence or two. `dateText` says an ISO date. */
export const reviewSentence = (
  t: Translate,
  rows: readonly ReviewRow[],
  off: number,
  dateText: (date: string) => string,
): string => {
  const [first, last] = [rows.at(0), rows.at(-1)]
  if (!first || !last) return t('postmortem:chartNone')
  const more = off > 0 ? ` ${t('postmortem:chartOff', { count: off })}` : ''
  const score = ({ score }: ReviewRow) => (score === null ? t('words:noNumber') : pointsText(score))
  if (rows.length === 1) {
    const said = { date: dateText(first.date), score: score(first), found: first.found }
    return t('postmortem:chartOne', said) + more
  }
  const said = {
    count: rows.length,
    from: dateText(first.date),
    to: dateText(last.date),
    before: score(first),
    after: score(last),
    foundBefore: first.found,
    foundAfter: last.found,
  }
  return t('postmortem:chartMany', said) + more
}
