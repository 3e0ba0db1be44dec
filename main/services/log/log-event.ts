import { AppError } from '../../../core/app-error.ts'
import type { CallName } from '../../../core/contract/contract.ts'
import { errorCode } from '../storage/file-system.ts'

/**
 * Everything that the log can tell: a closed list. Each value is a code of this program, of Node or of the system, or a
 * number; never a text that somebody wrote, nor a path, which may name them.
 */
export type LogEvent =
  | { event: 'started'; version: string; host: 'desktop' | 'browser'; node: string; platform: string; arch: string }
  | { event: 'closed' }
  | { event: 'call-refused'; call: CallName; code: string; key: string }
  | { event: 'call-crashed'; call: CallName; kind: string; code: string; at: string }
  | { event: 'backup-made'; milliseconds: number; kilobytes: number }
  | { event: 'restore-finished'; outcome: 'finished' | 'stuck' }
  | { event: 'backup-failed'; kind: string; code: string }
  | { event: 'protection-unfinished'; kind: string; code: string }

export type Log = (event: LogEvent) => void

/** Words of a program: what is none of those is not written down, whatever it may be. */
const word = /^[\w.+-]{1,60}$/

/**
 * One line of JSON. Where a value is no single word its place is taken by a question mark. It tells the day and no time:
 * times beside a session could tell who was answering, and the order of lines tells enough.
 */
export const toLogLine = (at: Date, event: LogEvent): string => {
  const safe = Object.entries(event).map(([name, value]) => [
    name,
    typeof value === 'number' || name === 'at' || word.test(value) || value === '' ? value : '?',
  ])
  return `${JSON.stringify({ day: at.toISOString().slice(0, 10), ...Object.fromEntries(safe) })}\n`
}

/** How a call failed. The text of an error is left out: it may hold what somebody wrote. */
export const failureEvent = (call: CallName, error: unknown): LogEvent =>
  error instanceof AppError
    ? { event: 'call-refused', call, code: error.code, key: error.key }
    : { event: 'call-crashed', call, ...causeOf(error), at: placesIn(error) }

/** The class of an error and the system's code for it. */
export const causeOf = (error: unknown): { kind: string; code: string } => ({
  kind: error instanceof AppError ? error.key : error instanceof Error ? error.name : typeof error,
  code: errorCode(error),
})

const place = /([\w.-]+\.(?:[cm]?js|tsx?):\d+):\d+\)?$/

/** Where it happened: file and line of the innermost five calls, without their folders. */
const placesIn = (error: unknown): string => {
  // The text of an error comes before its places, and may look like one.
  const stack = error instanceof Error ? (error.stack ?? '').replace(error.message, '') : ''
  const lines = stack.split('\n').filter(line => line.startsWith('    at '))
  return lines
    .flatMap(line => place.exec(line)?.[1] ?? [])
    .slice(0, 5)
    .join(' < ')
}
