import type { Questionnaire } from '../questionnaire.ts'
import type { Answer, Response } from '../round.ts'
import { scaleRange } from '../scale.ts'
import { type Construct, constructsOf, type DimensionConstructs } from './constructs.ts'

/** What stands in a table for an answer: 0..6 is the category on the scale, counted from its lowest value. */
export const unansweredCode = 7
export const notApplicableCode = 8
export const unknownCode = 9
export const codeCount = 10

const bothUnanswered = unansweredCode | (unansweredCode << 4)

/**
 * The answers of one round to one questionnaire, loaded once and scored many times. Two items of one construct share a
 * byte (the first in the low half), so that scoring looks two answers up at a time: `columns[column * rows + row]`.
 */
export type AnswerTable = {
  questionnaire: Questionnaire
  dimensions: DimensionConstructs[]
  /** Number of responses of the round. */
  rows: number
  /** Responses with at least one entry (answer, `na` or `unknown`) for this questionnaire. */
  respondents: number
  columns: Uint8Array
}

/** The constructs of a table in the order of their columns. */
export const tableConstructs = (table: Pick<AnswerTable, 'dimensions'>): Construct[] =>
  table.dimensions.flatMap(({ scored, intent }) => (intent === null ? [scored] : [scored, intent]))

const codeOf = (answer: Answer | undefined, lowest: number, categories: number): number => {
  if (answer === 'na') return notApplicableCode
  if (answer === 'unknown') return unknownCode
  if (typeof answer !== 'number') return unansweredCode
  const category = answer - lowest
  return Number.isInteger(category) && category >= 0 && category < categories ? category : unansweredCode
}

type Place = { id: string; offset: number; shift: number }

const placesOf = (questionnaire: Questionnaire, constructs: Construct[], rows: number): Place[] =>
  constructs.flatMap(construct =>
    construct.items.map((item, index) => ({
      id: questionnaire.items[item]?.id ?? '',
      offset: (construct.firstColumn + (index >> 1)) * rows,
      shift: (index & 1) * 4,
    })),
  )

/**
 * Loads the answers to one questionnaire. Expects a parsed round: a value off the scale, which `parseRound` refuses,
 * would count as unanswered.
 */
export const loadAnswers = (questionnaire: Questionnaire, responses: readonly Response[]): AnswerTable => {
  const dimensions = constructsOf(questionnaire)
  const constructs = tableConstructs({ dimensions })
  const rows = responses.length
  const { min, categories } = scaleRange(questionnaire.scale)
  const places = placesOf(questionnaire, constructs, rows)
  const columns = new Uint8Array((constructs.at(-1)?.endColumn ?? 0) * rows).fill(bothUnanswered)
  let respondents = 0
  responses.forEach((response, row) => {
    const answers = Object.hasOwn(response.answers, questionnaire.id) ? response.answers[questionnaire.id] : undefined
    if (answers === undefined) return
    let entries = 0
    for (const { id, offset, shift } of places) {
      const code = codeOf(answers[id], min, categories)
      if (code === unansweredCode) continue
      entries += 1
      const at = offset + row
      columns[at] = ((columns[at] ?? 0) & ~(15 << shift)) | (code << shift)
    }
    if (entries > 0) respondents += 1
  })
  return { questionnaire, dimensions, rows, respondents, columns }
}

/** The code of one answer; `index` is the item's place within its construct. */
export const codeAt = (table: AnswerTable, construct: Construct, index: number, row: number): number => {
  const byte = table.columns[(construct.firstColumn + (index >> 1)) * table.rows + row] ?? bothUnanswered
  return (byte >> ((index & 1) * 4)) & 15
}

/** How often each code was given to each item: `counts[item * codeCount + code]`, items by their place in the file. */
export const countAnswers = (table: AnswerTable): Uint32Array => {
  const { rows, columns } = table
  const counts = new Uint32Array(table.questionnaire.items.length * codeCount)
  const bytes = new Uint32Array(256)
  for (const construct of tableConstructs(table)) {
    for (let column = construct.firstColumn; column < construct.endColumn; column++) {
      bytes.fill(0)
      const end = (column + 1) * rows
      for (let at = column * rows; at < end; at++) {
        const byte = columns[at] ?? 0
        bytes[byte] = (bytes[byte] ?? 0) + 1
      }
      const index = (column - construct.firstColumn) * 2
      addCounts(counts, construct.items[index], bytes, 0)
      addCounts(counts, construct.items[index + 1], bytes, 4)
    }
  }
  return counts
}

const addCounts = (counts: Uint32Array, item: number | undefined, bytes: Uint32Array, shift: number): void => {
  if (item === undefined) return
  bytes.forEach((count, byte) => {
    const at = item * codeCount + ((byte >> shift) & 15)
    if (count > 0) counts[at] = (counts[at] ?? 0) + count
  })
}
