import type { Ledger, LedgerEntry } from '../../../core/actions/ledger.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import type { Team } from '../../../core/round.ts'

/** A line of iCalendar has at most 75 bytes; what follows begins with a space (RFC 5545, 3.1). */
const longestLine = 75

/**
 * The open actions with a due date as all-day events (RFC 5545): every calendar takes events in, few take tasks. The same
 * ledger gives the same bytes, and an action keeps its UID, so that importing again moves it instead of doubling it.
 */
export const ledgerCalendar = (t: Translate, team: Team, { entries }: Ledger): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plumbline//Actions//EN',
    ...entries.flatMap(entry => eventOf(t, team, entry)),
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')

const eventOf = (t: Translate, team: Team, { action, round, outcome }: LedgerEntry): string[] => {
  if (outcome.kind !== 'open' || action.due === undefined) return []
  const notes = [
    ...(action.owner ? [t('ledger:owner', { owner: action.owner })] : []),
    t('ledger:decidedIn', { round: round.title }),
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${round.id}.${action.id}@plumbline`,
    `DTSTAMP:${compact(round.date)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(action.due)}`,
    `SUMMARY:${escaped(t('ledger:calendarSummary', { team: team.name, text: action.text }))}`,
    `DESCRIPTION:${escaped(notes.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const compact = (date: string): string => date.replaceAll('-', '')

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

/** Never cuts a character in two. */
const folded = (line: string): string => {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > longestLine) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current].join('\r\n')
}
