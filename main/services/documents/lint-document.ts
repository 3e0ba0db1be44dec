import type { Fault } from '../../../core/fault.ts'
import { lintQuestionnaire } from '../../../core/lint/lint-questionnaire.ts'
import type { CheckedDocument } from './check-document.ts'
import { readDocument } from './questionnaire-file.ts'
import { placed } from './read-document.ts'

/**
 * What a checked file could say better, with line and column. Rounds have nothing to mend: they keep the questions as
 * they were asked.
 */
export const lintDocument = (text: string, fileName: string, checked: CheckedDocument): Fault[] => {
  if (checked.kind === 'round') return []
  const document = readDocument(text, fileName)
  const findings = lintQuestionnaire(checked.questionnaire)
  return document.ok ? placed(findings, document.locate) : findings
}
