import type { Fault, FaultKey, Parsed } from '../../../core/fault.ts'
import type { MessageParams } from '../../../core/messages/messages.ts'
import { createFaultList, type FaultList } from '../../../core/parse-fault-list.ts'
import { quoted } from '../../../core/parse-loosely.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Answer } from '../../../core/round.ts'
import { scaleRange } from '../../../core/scale.ts'
import { answerColumns, answersSheetName } from './answer-format.ts'
import { columnName } from './cells.ts'
import type { SheetCell, SheetRow } from './read-sheet.ts'

/** One question of one response; both are null where the spreadsheet leaves them empty. */
export type AnswerRow = {
  response: string
  questionnaire: string
  item: string
  answer: Answer | null
  comment: string | null
}

type Column = (typeof answerColumns)[number]
type Places = ReadonlyMap<Column, number>

/** All but the words of the question, which are there for people. */
const needed = answerColumns.filter(name => name !== 'question')

/** Reads the sheet of answers to these questionnaires. Faults name sheet and cell, with row and column. */
export const readAnswers = (
  rows: readonly SheetRow[],
  questionnaires: readonly Questionnaire[],
): Parsed<AnswerRow[]> => {
  const list = createFaultList()
  const [head, ...body] = rows
  const places = placesOf(head, list)
  if (list.faults().length > 0) return { ok: false, faults: list.faults() }
  const firstRows = new Map<string, number>()
  const answers = body.flatMap(row => {
    const read = readRow(row, places, questionnaires, list)
    if (!read) return []
    const key = JSON.stringify([read.response, read.questionnaire, read.item])
    const first = firstRows.get(key)
    if (first !== undefined) {
      list.add(faultAt(row.row, places.get('item') ?? 1, 'rowTwice', { first }))
      return []
    }
    firstRows.set(key, row.row)
    return [read]
  })
  const faults = list.faults()
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: answers }
}

/** A fault in a cell, as people find it: sheet and cell by name, row and column by number. */
export const faultAt = (row: number, column: number, key: FaultKey, params?: MessageParams): Fault => ({
  path: [answersSheetName, `${columnName(column)}${row}`],
  key,
  ...(params && { params }),
  line: row,
  column,
})

const placesOf = (head: SheetRow | undefined, list: FaultList): Places => {
  const places = new Map<Column, number>()
  for (const [column, { value }] of head?.cells ?? []) {
    const name = answerColumns.find(known => known === String(value).trim().toLowerCase())
    if (name === undefined) continue
    if (places.has(name)) list.add(faultAt(head?.row ?? 1, column, 'columnTwice', { name }))
    places.set(name, column)
  }
  for (const name of needed)
    if (!places.has(name)) list.add({ path: [answersSheetName], key: 'columnMissing', params: { name } })
  return places
}

const readRow = (
  { row, cells }: SheetRow,
  places: Places,
  questionnaires: readonly Questionnaire[],
  list: FaultList,
): AnswerRow | null => {
  const at = (name: Column) => places.get(name) ?? 1
  const cellOf = (name: Column): SheetCell | undefined => cells.get(at(name))
  const refuse = (name: Column, key: FaultKey, params?: MessageParams): null => {
    list.add(faultAt(row, at(name), key, params))
    return null
  }
  const formula = needed.find(name => cellOf(name)?.isFormula)
  if (formula) return refuse(formula, 'xlsxFormula')
  const [response, questionnaireId, itemId] = [
    textOf(cellOf('response')),
    textOf(cellOf('questionnaire')),
    textOf(cellOf('item')),
  ]
  if (response === '' && questionnaireId === '' && itemId === '') return null
  if (response === '') return refuse('response', 'cellEmpty')
  const questionnaire = questionnaires.find(({ id }) => id === questionnaireId)
  if (!questionnaire) return refuse('questionnaire', 'unknownQuestionnaire', { id: quoted(questionnaireId) })
  if (!questionnaire.items.some(({ id }) => id === itemId))
    return refuse('item', 'unknownItem', { questionnaire: questionnaireId, id: quoted(itemId) })
  const answer = answerOf(cellOf('answer'), questionnaire)
  if (answer === undefined) {
    const { min, max } = scaleRange(questionnaire.scale)
    return refuse('answer', 'offScale', { found: quoted(cellOf('answer')?.value), minimum: min, maximum: max })
  }
  const comment = cellOf('comment')
  return {
    response,
    questionnaire: questionnaireId,
    item: itemId,
    answer,
    comment: comment ? String(comment.value) : null,
  }
}

const textOf = (cell: SheetCell | undefined): string => (cell ? String(cell.value).trim() : '')

/** Null where nothing was answered, undefined for what is no answer. A number may stand in a cell for texts. */
const answerOf = (cell: SheetCell | undefined, { scale }: Questionnaire): Answer | null | undefined => {
  const text = textOf(cell).toLowerCase()
  if (text === '') return null
  if (text === 'na' || text === 'unknown') return text
  const { min, max } = scaleRange(scale)
  const value = typeof cell?.value === 'boolean' ? Number.NaN : Number(text)
  return Number.isInteger(value) && value >= min && value <= max ? value : undefined
}
