import type { Parsed } from './fault.ts'
import { faultsOf } from './faults-of.ts'
import { createFaultList } from './parse-fault-list.ts'
import { faultOfHead } from './parse-head.ts'
import { checkQuestionnaire } from './parse-questionnaire-checks.ts'
import { unsafeParts } from './parse-safety.ts'
import { listLimits, type Questionnaire, questionnaireSchema } from './questionnaire.ts'

/** What a questionnaire file says of itself on top. */
export const questionnaireHead = { format: 'plumbline/questionnaire', version: 1 }

/**
 * Reads a questionnaire from outside. Gives the questionnaire with its texts trimmed, or every fault at once (up to
 * `faultLimit`); a wrong format or a newer version is told alone, since the rest would only confuse.
 */
export const parseQuestionnaire = (value: unknown): Parsed<Questionnaire> => {
  const headFault = faultOfHead(value, questionnaireHead)
  if (headFault) return { ok: false, faults: [headFault] }
  const unsafe = unsafeParts(value, listLimits)
  if (unsafe.length > 0) return { ok: false, faults: unsafe }
  const parsed = questionnaireSchema.safeParse(value)
  const list = createFaultList()
  if (parsed.error) for (const fault of faultsOf(parsed.error, value)) list.add(fault)
  checkQuestionnaire(value, [], list)
  const faults = list.faults()
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults }
}
