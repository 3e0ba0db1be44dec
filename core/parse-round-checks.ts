import type { PathStep } from './fault.ts'
import type { FaultList } from './parse-fault-list.ts'
import { fieldOf, listOf, quoted, recordOf, textOf } from './parse-loosely.ts'
import { checkIds, checkQuestionnaire } from './parse-questionnaire-checks.ts'
import { checkMode } from './parse-round-mode.ts'
import { scaleSchema } from './questionnaire.ts'
import { type ScaleRange, scaleRange } from './scale.ts'
import { typeName } from './type-name.ts'

/** What a questionnaire of the round allows: its items and dimensions by id, and its scale where that is known. */
type Allowed = { items: ReadonlySet<string>; dimensions: ReadonlySet<string>; range: Pick<ScaleRange, 'min' | 'max'> }
type AllowedById = ReadonlyMap<string, Allowed>

/**
 * What a shape cannot say of a round: that answers, comments, targets, notes, actions, evidence and what else is said
 * of questions belong to its questionnaires and stand on their scale, that ids stand once, and what each mode asks for.
 * `value` may have any shape.
 */
export const checkRound = (value: unknown, list: FaultList): void => {
  const questionnaires = listOf(fieldOf(value, 'questionnaires'))
  const responses = fieldOf(value, 'responses')
  checkIds(questionnaires, ['questionnaires'], list)
  questionnaires.forEach((entry, index) => {
    checkQuestionnaire(entry, ['questionnaires', index], list)
  })
  const allowed = allowedBy(questionnaires)
  for (const name of ['responses', 'notes', 'actions', 'events']) checkIds(listOf(fieldOf(value, name)), [name], list)
  listOf(responses).forEach((response, index) => {
    if (!list.full()) checkResponse(response, ['responses', index], allowed, list)
  })
  checkEntries(fieldOf(value, 'comments'), ['comments'], allowed, list, checkCommentList)
  checkEntries(fieldOf(value, 'evidence'), ['evidence'], allowed, list, leftToSchema)
  checkByDimension(value, 'targets', allowed, list)
  checkByDimension(value, 'predictions', allowed, list)
  for (const name of ['notes', 'actions', 'targetChanges', 'setAside']) checkPlaces(value, name, allowed, list)
  checkMode(value, list)
}

const allowedBy = (questionnaires: readonly unknown[]): AllowedById => {
  const allowed = new Map<string, Allowed>()
  for (const questionnaire of questionnaires) {
    const id = textOf(fieldOf(questionnaire, 'id'))
    const scale = scaleSchema.safeParse(fieldOf(questionnaire, 'scale'))
    if (id === undefined) continue
    allowed.set(id, {
      items: idsOf(fieldOf(questionnaire, 'items')),
      dimensions: idsOf(fieldOf(questionnaire, 'dimensions')),
      range: scale.success ? scaleRange(scale.data) : { min: 0, max: 7 },
    })
  }
  return allowed
}

const idsOf = (entries: unknown): Set<string> =>
  new Set(listOf(entries).flatMap(entry => textOf(fieldOf(entry, 'id')) ?? []))

type CheckEntry = (value: unknown, path: PathStep[], allowed: Allowed, list: FaultList) => void

/** Walks questionnaire id -> item id -> value. */
const checkEntries = (
  value: unknown,
  path: PathStep[],
  allowed: AllowedById,
  list: FaultList,
  checkEntry: CheckEntry,
): void => {
  for (const [questionnaire, entries] of Object.entries(recordOf(value))) {
    const place = [...path, questionnaire]
    const known = allowed.get(questionnaire)
    if (!known) list.add({ path: place, key: 'unknownQuestionnaire', params: { id: quoted(questionnaire) } })
    for (const [item, entry] of known ? Object.entries(recordOf(entries)) : []) {
      if (known?.items.has(item)) checkEntry(entry, [...place, item], known, list)
      else
        list.add({
          path: [...place, item],
          key: 'unknownItem',
          params: { questionnaire: quoted(questionnaire), id: quoted(item) },
        })
    }
  }
}

const checkResponse = (response: unknown, path: PathStep[], allowed: AllowedById, list: FaultList): void => {
  checkEntries(fieldOf(response, 'answers'), [...path, 'answers'], allowed, list, checkAnswer)
  checkEntries(fieldOf(response, 'comments'), [...path, 'comments'], allowed, list, checkComment)
}

const checkAnswer: CheckEntry = (value, path, { range }, list) => {
  if (value === 'na' || value === 'unknown') return
  if (typeof value === 'number' && Number.isInteger(value) && value >= range.min && value <= range.max) return
  const key = typeof value === 'string' && isNumberInText(value) ? 'answerAsText' : 'offScale'
  list.add({ path, key, params: { found: quoted(value), minimum: range.min, maximum: range.max } })
}

const isNumberInText = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text))

const checkComment: CheckEntry = (value, path, _allowed, list) => {
  if (typeof value !== 'string')
    list.add({ path, key: 'wrongType', params: { expected: 'type_string', found: `type_${typeName(value)}` } })
}

const leftToSchema: CheckEntry = () => undefined

const checkCommentList: CheckEntry = (value, path, allowed, list) => {
  listOf(value).forEach((comment, index) => {
    checkComment(comment, [...path, index], allowed, list)
  })
}

/** Walks questionnaire id -> dimension id -> value; the values are for the schema. */
const checkByDimension = (value: unknown, name: string, allowed: AllowedById, list: FaultList): void => {
  for (const [questionnaire, entries] of Object.entries(recordOf(fieldOf(value, name)))) {
    const known = allowed.get(questionnaire)
    const path = [name, questionnaire]
    if (!known) list.add({ path, key: 'unknownQuestionnaire', params: { id: quoted(questionnaire) } })
    for (const dimension of known ? Object.keys(recordOf(entries)) : []) {
      if (!known?.dimensions.has(dimension))
        list.add({ path: [...path, dimension], key: 'unknownDimension', params: { id: quoted(dimension) } })
    }
  }
}

/** What the entries of a list are about: a questionnaire of the round, and a dimension or an item of that. */
const checkPlaces = (value: unknown, name: string, allowed: AllowedById, list: FaultList): void => {
  listOf(fieldOf(value, name)).forEach((entry, index) => {
    if (!list.full()) checkPlace(entry, [name, index], allowed, list)
  })
}

const checkPlace = (entry: unknown, path: PathStep[], allowed: AllowedById, list: FaultList): void => {
  const nameOf = (field: string) => textOf(fieldOf(entry, field))
  const [questionnaire, dimension, item] = [nameOf('questionnaire'), nameOf('dimension'), nameOf('item')]
  if (questionnaire === undefined) return
  const known = allowed.get(questionnaire)
  const id = quoted(questionnaire)
  if (!known) list.add({ path: [...path, 'questionnaire'], key: 'unknownQuestionnaire', params: { id } })
  if (known && dimension !== undefined && !known.dimensions.has(dimension))
    list.add({ path: [...path, 'dimension'], key: 'unknownDimension', params: { id: quoted(dimension) } })
  if (known && item !== undefined && !known.items.has(item))
    list.add({ path: [...path, 'item'], key: 'unknownItem', params: { questionnaire: id, id: quoted(item) } })
}
