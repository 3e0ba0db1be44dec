import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeBallots } from '../../../core/scoring/alike-ballots.ts'
import { loadAnswers, tableConstructs } from '../../../core/scoring/answer-table.ts'
import { makePlainQuestionnaire, makeResponses } from '../../builders.ts'
import { anyRows } from './any-ballots.ts'

const alike = (items: number, rows: readonly string[], keys = new Uint32Array(rows.length), size = 1) => {
  const questionnaire = makePlainQuestionnaire({ one: items })
  const table = loadAnswers(questionnaire, makeResponses(questionnaire, rows))
  return alikeBallots(table, tableConstructs(table), keys, size)
}

describe('ballots that are alike', () => {
  it('answered the same items, whatever they answered', () => {
    expect(alike(3, ['012', '4?3', '340', '1.0', '-01'])).toEqual([
      { row: 0, count: 2 },
      { row: 1, count: 2 },
      { row: 4, count: 1 },
    ])
  })

  it('have the same key', () => {
    expect(alike(1, ['0', '1', '2'], Uint32Array.of(6, 0, 6), 7)).toEqual([
      { row: 0, count: 2 },
      { row: 1, count: 1 },
    ])
  })

  it('are none where there are no ballots', () => {
    expect(alike(3, [])).toEqual([])
  })

  it('are found among any number of items', () => {
    const many = makePlainQuestionnaire({ one: 40 })
    fc.assert(
      fc.property(anyRows(many, 1, 9), fc.array(fc.nat({ max: 8 }), { minLength: 9, maxLength: 9 }), (some, again) => {
        const rows = [...some, ...again.map(place => some[place % some.length] ?? '')]
        const sorts = rows.map(row => row.replace(/[0-4]/g, 'x').replace(/[-?.]/g, 'o'))
        const expected = [...new Set(sorts)].map(sort => ({
          row: sorts.indexOf(sort),
          count: sorts.filter(other => other === sort).length,
        }))
        expect(alike(40, rows)).toEqual(expected)
      }),
    )
  })
})
