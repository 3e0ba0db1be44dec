import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeAt,
  codeCount,
  countAnswers,
  loadAnswers,
  notApplicableCode,
  tableConstructs,
  unansweredCode,
  unknownCode,
} from '../../../core/scoring/answer-table.ts'
import { makePlainQuestionnaire, makeResponse, makeResponses } from '../../builders.ts'
import { anyQuestionnaire, anyRows } from './any-ballots.ts'

const letterOfCode = (code: number): string => {
  if (code === notApplicableCode) return '-'
  if (code === unknownCode) return '?'
  return code === unansweredCode ? '.' : String(code)
}

describe('an answer table', () => {
  it('holds every answer of every response', () => {
    fc.assert(
      fc.property(
        anyQuestionnaire.chain(questionnaire => fc.tuple(fc.constant(questionnaire), anyRows(questionnaire, 0, 9))),
        ([questionnaire, rows]) => {
          const table = loadAnswers(questionnaire, makeResponses(questionnaire, rows))
          const read = rows.map((_, row) => {
            const letters = questionnaire.items.map(() => '')
            for (const construct of tableConstructs(table)) {
              construct.items.forEach((item, index) => {
                letters[item] = letterOfCode(codeAt(table, construct, index, row))
              })
            }
            return letters.join('')
          })
          expect(read).toEqual(rows)
        },
      ),
    )
  })

  it('counts how often each answer was given to each item', () => {
    const questionnaire = makePlainQuestionnaire({ one: 2, two: 1 })
    const counts = countAnswers(loadAnswers(questionnaire, makeResponses(questionnaire, ['04-', '04?', '1.-', '2.-'])))
    const rows = [0, 1, 2].map(item => [...counts.subarray(item * codeCount, (item + 1) * codeCount)])
    expect(rows).toEqual([
      [2, 1, 1, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 2, 0, 0, 2, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0, 3, 1],
    ])
  })

  it('counts from the lowest value of the agreement scale', () => {
    const questionnaire = makePlainQuestionnaire({ one: 1 }, { scale: 'agreement' })
    const counts = countAnswers(loadAnswers(questionnaire, makeResponses(questionnaire, ['1', '7', '7'])))
    expect([...counts.subarray(0, 7)]).toEqual([1, 0, 0, 0, 0, 0, 2])
  })

  it('counts as respondents those with at least one entry', () => {
    const questionnaire = makePlainQuestionnaire({ one: 2 })
    const responses = [...makeResponses(questionnaire, ['0.', '?.', '.-', '..']), makeResponse('r5', { a: 1 }, 'other')]
    expect(loadAnswers(questionnaire, responses)).toMatchObject({ rows: 5, respondents: 3 })
  })

  it('takes no answer from what every object inherits', () => {
    const questionnaire = makePlainQuestionnaire({ one: 1 }, { id: 'constructor' })
    const [item] = questionnaire.items
    const odd = { ...questionnaire, items: item === undefined ? [] : [{ ...item, id: 'length' }] }
    expect(loadAnswers(odd, [{ id: 'r1', answers: {} }]).respondents).toBe(0)
  })
})
