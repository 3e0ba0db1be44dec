import type { Parsed } from '../../../core/fault.ts'
import { fieldOf } from '../../../core/parse-loosely.ts'
import { parseQuestionnaire, questionnaireHead } from '../../../core/parse-questionnaire.ts'
import { parseRound, roundHead } from '../../../core/parse-round.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import { readDocument } from './questionnaire-file.ts'
import { placed } from './read-document.ts'

export type CheckedDocument = { kind: 'round'; round: Round } | { kind: 'questionnaire'; questionnaire: Questionnaire }

/** Reads a file of either format, told apart by what it says of itself; faults carry line and column. */
export const checkDocument = (text: string, fileName: string): Parsed<CheckedDocument> => {
  const document = readDocument(text, fileName)
  if (!document.ok) return document
  const parsed = parseByFormat(document.value)
  return parsed.ok ? parsed : { ok: false, faults: placed(parsed.faults, document.locate) }
}

const parseByFormat = (value: unknown): Parsed<CheckedDocument> => {
  switch (fieldOf(value, 'format')) {
    case questionnaireHead.format: {
      const parsed = parseQuestionnaire(value)
      return parsed.ok ? { ok: true, value: { kind: 'questionnaire', questionnaire: parsed.value } } : parsed
    }
    case roundHead.format: {
      const parsed = parseRound(value)
      return parsed.ok ? { ok: true, value: { kind: 'round', round: parsed.value } } : parsed
    }
    default:
      return { ok: false, faults: [{ path: [], key: 'unknownFormat' }] }
  }
}
