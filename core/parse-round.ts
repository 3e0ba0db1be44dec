import type { Fault, Parsed } from './fault.ts'
import { faultsOf } from './faults-of.ts'
import { createFaultList } from './parse-fault-list.ts'
import { faultOfHead } from './parse-head.ts'
import { fieldOf, listOf } from './parse-loosely.ts'
import { questionnaireHead } from './parse-questionnaire.ts'
import { checkRound } from './parse-round-checks.ts'
import { unsafeParts } from './parse-safety.ts'
import { listLimits } from './questionnaire.ts'
import { type Round, roundListLimits, roundSchema } from './round.ts'

/** What a round file says of itself on top. */
export const roundHead = { format: 'plumbline/round', version: 1 }

/**
 * Reads a round from outside. Gives the round with defaults filled in and texts trimmed, or every fault at once (up to
 * `faultLimit`); a wrong format or a newer version is told alone, since the rest would only confuse.
 */
export const parseRound = (value: unknown): Parsed<Round> => {
  const headFaults = faultsOfHeads(value)
  if (headFaults.length > 0) return { ok: false, faults: headFaults }
  const unsafe = unsafeParts(value, { ...listLimits, ...roundListLimits })
  if (unsafe.length > 0) return { ok: false, faults: unsafe }
  const list = createFaultList()
  checkRound(value, list)
  if (list.full()) return { ok: false, faults: list.faults() }
  const parsed = roundSchema.safeParse(value)
  if (parsed.error) for (const fault of faultsOf(parsed.error, value)) if (!isAnswer(fault)) list.add(fault)
  const faults = list.faults()
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults }
}

const faultsOfHeads = (value: unknown): Fault[] => {
  const own = faultOfHead(value, roundHead)
  if (own) return [own]
  const embedded = listOf(fieldOf(value, 'questionnaires')).slice(0, roundListLimits.questionnaires)
  return embedded.flatMap((entry, index) => faultOfHead(entry, questionnaireHead, ['questionnaires', index]) ?? [])
}

/** Answers are checked against their own question's scale by `checkRound`, which says more than the schema could. */
const isAnswer = ({ path }: Fault): boolean => path[0] === 'responses' && path[2] === 'answers' && path.length === 5
