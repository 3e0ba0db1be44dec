import { eventRows } from '../charts/event-rows.ts'
import type { History } from '../contract/shapes.ts'
import type { Translate } from '../messages/messages.ts'
import type { Round } from '../round.ts'
import { dateText } from './date-text.ts'

/** Something that happened; `facts`: when, and what kind of thing it was. */
export type ReportEvent = { number: number; title: string; facts: string }

/** What happened to the team so far; without a history what its round keeps. */
export const reportEvents = (t: Translate, history: History | undefined, round: Round): ReportEvent[] => {
  const points = history?.points ?? []
  const events =
    points.length > 0 ? eventRows({ points }) : eventRows({ points: [{ round, events: round.events ?? [] }] })
  return events.map(({ number, title, date, kind }) => ({
    number,
    title,
    facts: `${dateText(t, date)}, ${t(`trends:eventKind_${kind}`)}`,
  }))
}
