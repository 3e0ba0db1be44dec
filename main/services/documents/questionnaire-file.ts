import type { Parsed } from '../../../core/fault.ts'
import { parseQuestionnaire } from '../../../core/parse-questionnaire.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { placed, type ReadDocument } from './read-document.ts'
import { readJsonDocument } from './read-json-document.ts'
import { readYamlDocument } from './read-yaml-document.ts'

/** Reads the text of a questionnaire file, YAML or JSON; faults carry line and column. */
export const questionnaireFromText = (text: string, fileName: string): Parsed<Questionnaire> => {
  const document = readDocument(text, fileName)
  if (!document.ok) return document
  const parsed = parseQuestionnaire(document.value)
  return parsed.ok ? parsed : { ok: false, faults: placed(parsed.faults, document.locate) }
}

/** YAML or JSON by the ending of the name; by the first character where the ending says neither. */
export const readDocument = (text: string, fileName: string): ReadDocument => {
  if (/\.ya?ml$/i.test(fileName)) return readYamlDocument(text)
  const isJson = /\.json$/i.test(fileName) || /^\uFEFF?\s*[{[]/.test(text)
  return isJson ? readJsonDocument(text) : readYamlDocument(text)
}
