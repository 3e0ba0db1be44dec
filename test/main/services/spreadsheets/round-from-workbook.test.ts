import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '../../../../core/questionnaire.ts'
import type { Round } from '../../../../core/round.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { type Cell, count, type Sheet, text } from '../../../../main/services/spreadsheets/cells.ts'
import { type Known, roundFromWorkbook } from '../../../../main/services/spreadsheets/round-from-workbook.ts'
import { writeWorkbook } from '../../../../main/services/spreadsheets/write-workbook.ts'
import { sampleRound, smallQuestionnaire } from '../../../core/report/sample-rounds.ts'
import { hostileTexts } from '../reports/hostile-texts.ts'
import { messages } from '../reports/sample-reports.ts'
import { sheetsOf } from '../reports/xlsx-text.ts'

const questionnaire = smallQuestionnaire()
const host = { printPdf: async () => new Uint8Array() }
const agreed = (overrides: Partial<Round> = {}): Round => {
  const round = sampleRound([questionnaire], 1, item => ([3, 1, 'na', 'unknown', undefined, 4] as const)[item])
  const comments = { small: { 'one.intent': hostileTexts.join('\n'), 'three.intent': 'No answer, but a word' } }
  return { ...round, responses: round.responses.map(response => ({ ...response, comments })), ...overrides }
}
const knowing = (round: Round | null, ...questionnaires: Questionnaire[]): Known => ({
  round: async id => (round?.id === id ? round : null),
  questionnaires: async () => questionnaires,
})
const xlsxOf = async (round: Round) =>
  (await makeReport({ format: 'xlsx', round, earlierRounds: [], host, messages })).bytes

/** The spreadsheet as somebody saved it again after changing one cell of a sheet. */
const edited = async (sheetName: string, place: [row: number, column: number], cell: Cell | null) => {
  const sheets = [...sheetsOf(await xlsxOf(agreed()))].map(([name, rows]): Sheet => {
    const cells = rows.map(row =>
      Array.from({ length: 7 }, (_, column) => {
        if (name === sheetName && row.row === place[0] && column + 1 === place[1]) return cell
        const value = row.cells.get(column + 1)?.value
        return typeof value === 'number' ? count(value) : text(value === undefined ? null : String(value))
      }),
    )
    const [head = [], ...rest] = cells
    return { name, columns: head.map(one => ({ heading: String(one?.value ?? ''), width: 9 })), rows: rest }
  })
  return roundFromWorkbook(writeWorkbook(sheets, 'Elsewhere'), knowing(null, questionnaire))
}

describe('the answers in a spreadsheet', () => {
  it('are those that were exported, where the round is still here, to the last', async () => {
    const round = agreed({ targets: { small: { one: 75 } }, notes: [{ id: 'n', text: 'Keep' }] })
    expect(await roundFromWorkbook(await xlsxOf(round), knowing(round))).toEqual({ ok: true, value: round })
  })

  it('make a round anew where only the questionnaire is known', async () => {
    const round = agreed()
    const read = await roundFromWorkbook(await xlsxOf(round), knowing(null, questionnaire))
    expect(read).toEqual({ ok: true, value: round })
  })

  it('bring back the part of a questionnaire that was asked', async () => {
    const part = {
      ...questionnaire,
      dimensions: questionnaire.dimensions.slice(0, 1),
      items: questionnaire.items.filter(({ dimension }) => dimension === 'one'),
    }
    const round = sampleRound([part], 1, () => 2)
    const read = await roundFromWorkbook(await xlsxOf(round), knowing(null, questionnaire))
    expect(read).toEqual({ ok: true, value: round })
  })

  it('change the round that is here where somebody changed them', async () => {
    const [was, is] = [agreed(), agreed({ notes: [{ id: 'n', text: 'Later' }] })]
    const changed = {
      ...was,
      responses: was.responses.map(one => ({ ...one, answers: { small: { 'one.intent': 0 } } })),
    }
    const read = await roundFromWorkbook(await xlsxOf(changed), knowing(is))
    expect(read).toEqual({ ok: true, value: { ...changed, notes: is.notes } })
  })

  it('are not read to a questionnaire of another revision', async () => {
    const read = await roundFromWorkbook(await xlsxOf(agreed()), knowing(null, { ...questionnaire, revision: '2.0.0' }))
    expect(read).toMatchObject({ ok: false, faults: [{ key: 'xlsxQuestionnaire', path: ['Round'] }] })
  })

  it('are not there for ballots', async () => {
    const read = await roundFromWorkbook(await xlsxOf(sampleRound([questionnaire], 7, () => 2)), knowing(null))
    expect(read).toMatchObject({ ok: false, faults: [{ key: 'xlsxNoSheet', params: { name: 'Answers' } }] })
  })
})

describe('an edited spreadsheet', () => {
  it('is read where the edit makes sense', async () => {
    const read = await edited('Answers', [2, 5], text(' 2 '))
    expect(read.ok && read.value.responses[0]?.answers.small?.['one.intent']).toBe(2)
  })

  it.each([
    ['an answer off the scale', [2, 5], count(5), 'offScale', 'E2'],
    ['half an answer', [3, 5], { kind: 'decimal', value: 2.5 }, 'offScale', 'E3'],
    ['an answer in words', [2, 5], text('often'), 'offScale', 'E2'],
    ['an item of nobody', [4, 3], text('one.else'), 'unknownItem', 'C4'],
    ['a questionnaire of nobody', [5, 2], text('else'), 'unknownQuestionnaire', 'B5'],
    ['a question twice', [3, 3], text('one.intent'), 'rowTwice', 'C3'],
    ['no response', [3, 1], null, 'cellEmpty', 'A3'],
  ] as const)('is told of by sheet, row and column: %s', async (_, place, cell, key, path) => {
    expect(await edited('Answers', [place[0], place[1]], cell)).toMatchObject({
      ok: false,
      faults: [{ key, path: ['Answers', path], line: place[0], column: place[1] }],
    })
  })

  it('is told of where a heading or a fact of the round is gone', async () => {
    expect(await edited('Answers', [1, 5], text('reply'))).toMatchObject({
      faults: [{ key: 'columnMissing', path: ['Answers'], params: { name: 'answer' } }],
    })
    expect(await edited('Round', [3, 2], null)).toMatchObject({
      faults: [{ key: 'xlsxFactMissing', path: ['Round'], params: { name: 'id' } }],
    })
    expect(await edited('Round', [6, 2], text('ballots'))).toMatchObject({ faults: [{ key: 'xlsxBallots' }] })
    expect(await edited('Round', [5, 2], text('tomorrow'))).toMatchObject({ ok: false, faults: [{ path: ['date'] }] })
  })
})
