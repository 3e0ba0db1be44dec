import { AppError } from '../../core/app-error.ts'
import { failureText } from '../../core/messages/failure-text.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { faultLines } from './fault-lines.ts'
import { indented } from './text-layout.ts'

/** A failure as the command line tells it: what and what to do, then every fault of the file. */
export const failureLines = (t: Translate, error: AppError): string => {
  const text = indented(failureText(t, error), 0)
  const file = String(error.params.file ?? '')
  return error.faults.length === 0 ? text : `${text}\n${faultLines(t, file, error.faults)}`
}

/** Anything else that is thrown is a mistake of ours: its trace is for whoever reports it. */
export const unexpectedLines = (t: Translate, error: unknown): string =>
  `${failureText(t, { key: 'internal' })}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`

export const isAppError = (error: unknown): error is AppError => error instanceof AppError
