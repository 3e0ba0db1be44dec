import type { Parsed } from '../../../core/fault.ts'
import { parseRound } from '../../../core/parse-round.ts'
import { type Round, roundSchema } from '../../../core/round.ts'
import { placed } from './read-document.ts'
import { readJsonDocument } from './read-json-document.ts'

/** Reads the text of a round file; faults carry line and column. */
export const roundFromText = (text: string): Parsed<Round> => {
  const document = readJsonDocument(text)
  if (!document.ok) return document
  const parsed = parseRound(document.value)
  return parsed.ok ? parsed : { ok: false, faults: placed(parsed.faults, document.locate) }
}

/**
 * The text of a round file in its one form: fields in the order of the schema, two spaces, a line break at the end.
 * Writing what was read from this text gives the same bytes again.
 */
export const roundToText = (round: Round): string => `${JSON.stringify(roundSchema.parse(round), null, 2)}\n`
