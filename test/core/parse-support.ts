import type { Parsed } from '../../core/fault.ts'
import { faultText } from '../../core/messages/fault-text.ts'
import { createMessages, type Translate } from '../../core/messages/messages.ts'
import { pathText } from '../../core/path-text.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import type { Response, Round } from '../../core/round.ts'
import { makePlainQuestionnaire, makeResponse, makeRound } from '../builders.ts'

const t: Translate = createMessages().t

/** Items `silos.1`, `silos.2` and `failure.1` on the practice scale, without facets. */
export const shortQuestionnaire = (overrides: Partial<Questionnaire> = {}): Questionnaire =>
  makePlainQuestionnaire({ silos: 2, failure: 1 }, { id: 'short', ...overrides })

/** The same items on the agreement scale. */
export const agreementQuestionnaire = (): Questionnaire => shortQuestionnaire({ id: 'feelings', scale: 'agreement' })

export const shortResponse = (overrides: Partial<Response> = {}): Response =>
  makeResponse('r1', { 'silos.1': 3, 'silos.2': 'na' }, 'short', overrides)

export const shortRound = (overrides: Partial<Round> = {}): Round =>
  makeRound({ questionnaires: [shortQuestionnaire()], responses: [shortResponse()], ...overrides })

/**
 * Every fault as "place key", sorted. On the way each text is filled in as users will read it, so that no test passes
 * with a gap left open.
 */
export const faultsFound = (parsed: Parsed<unknown>): string[] => {
  const faults = parsed.ok ? [] : parsed.faults
  for (const fault of faults) {
    const text = faultText(t, fault)
    if (/[{}]|\$t\(|undefined|words:|faults:/.test(text) || text.length < 15)
      throw new Error(`unfinished text: ${text}`)
  }
  return faults.map(({ path, key }) => `${pathText(path)} ${key}`).sort()
}

export const withItem = (questionnaire: Questionnaire, index: number, change: object): unknown => ({
  ...questionnaire,
  items: questionnaire.items.map((item, position) => (position === index ? without({ ...item, ...change }) : item)),
})

export const withoutField = (value: object, name: string): object => without({ ...value, [name]: undefined })

/** Fields set to undefined are left out, as in a file. */
const without = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined))
