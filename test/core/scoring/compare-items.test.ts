import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemComparisonSchema } from '../../../core/item-comparison.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { compareItems } from '../../../core/scoring/compare-items.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makePlainQuestionnaire, makeQuestionnaire, makeRound } from '../../builders.ts'

const questionnaire = makeQuestionnaire()
const low = ['411422', '401423', '311322', '412432', '411422']
const high = ['433422', '434423', '343322', '434432', '433422']
const compared = (before: string[], after: string[], asked: Questionnaire = questionnaire) =>
  compareItems(makeBallotRound(asked, before, { id: 'a' }), makeBallotRound(asked, after, { id: 'b' }), 'devops-sre')

describe('items of two rounds', () => {
  it('are compared one by one, in the order of the later round', () => {
    const items = compared(low, high)
    expect(items.map(({ id }) => id)).toEqual(questionnaire.items.map(({ id }) => id))
    const first = items.find(({ id }) => id === 'reduce-silos.first')
    expect([first?.before.mean, first?.after.mean, first?.change.mean]).toEqual([20, 80, 60])
    expect(first?.change.verdict).toBe('higher')
    for (const item of items) expect(itemComparisonSchema.parse(item)).toEqual(item)
  })

  it('have the interval of Welch on answers that are rounded to a step', () => {
    // Answers 1 0 1 1 1 and 3 3 4 3 3, in points: R, t.test with s^2 = 125 + 25^2/12 on both sides, df = 8.
    const first = compared(low, high).find(({ id }) => id === 'reduce-silos.first')
    const error = Math.sqrt((2 * (125 + 625 / 12)) / 5)
    expect(first?.change.low).toBeCloseTo(60 - 2.306004135204166 * error, 9)
    expect(first?.change.high).toBeCloseTo(60 + 2.306004135204166 * error, 9)
  })

  it('are one family for Holm, and intent another', () => {
    const items = compared(low, high)
    const smallest = (ids: string[]) => {
      const family = items.filter(({ id }) => ids.some(end => id.endsWith(end)))
      const least = family.toSorted((one, two) => (one.change.p ?? 1) - (two.change.p ?? 1))[0]
      return [least?.change.pHolm, Math.min(1, (least?.change.p ?? 1) * family.length)]
    }
    const [practice, practiceExpected] = smallest(['.first', '.second'])
    const [intent, intentExpected] = smallest(['.intent'])
    expect(practice).toBeCloseTo(practiceExpected ?? Number.NaN, 12)
    expect(intent).toBeCloseTo(intentExpected ?? Number.NaN, 12)
  })

  it('are left out where their wording or their scale changed', () => {
    const reworded = {
      ...questionnaire,
      items: questionnaire.items.map(item => (item.id === 'reduce-silos.first' ? { ...item, rev: 2 } : item)),
    }
    const [before, after] = [makeBallotRound(questionnaire, low), makeBallotRound(reworded, high)]
    const ids = compareItems(before, after, 'devops-sre').map(({ id }) => id)
    expect(ids).toHaveLength(5)
    expect(ids).not.toContain('reduce-silos.first')
    const turned = makeBallotRound({ ...questionnaire, scale: 'agreement' }, high)
    expect(compareItems(before, turned, 'devops-sre')).toEqual([])
  })

  it('have only a difference where one answer was agreed on', () => {
    const [before, after] = [makeRound({ id: 'a' }), makeRound({ id: 'b' })]
    for (const { change } of compareItems(before, after, 'devops-sre'))
      expect(change).toMatchObject({ mean: 0, low: null, high: null, p: null, verdict: 'unknown' })
  })

  it('are none where a round does not ask the questionnaire', () => {
    const other = makeRound({ questionnaires: [makePlainQuestionnaire({ one: 1 }, { id: 'other' })], responses: [] })
    expect(compareItems(other, makeRound(), 'devops-sre')).toEqual([])
    expect(compareItems(makeRound(), other, 'devops-sre')).toEqual([])
  })

  it('stay hidden where either round hides them, and show no number that a round does not', () => {
    const letter = fc.constantFrom('0', '1', '2', '3', '4', '-', '.')
    const rows = fc.array(
      fc.array(letter, { minLength: 6, maxLength: 6 }).map(letters => letters.join('')),
      {
        minLength: 3,
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const rounds = [makeBallotRound(questionnaire, before), makeBallotRound(questionnaire, after)] as const
        const [earlier, later] = rounds.map(
          round => new Map(scoreRound(round).questionnaires[0]?.items.map(item => [item.id, item])),
        )
        for (const { id, change, ...sides } of compareItems(...rounds, 'devops-sre')) {
          expect(sides.before.mean).toBe(earlier?.get(id)?.score ?? null)
          expect(sides.after.mean).toBe(later?.get(id)?.score ?? null)
          const isHidden = earlier?.get(id)?.hidden !== undefined || later?.get(id)?.hidden !== undefined
          expect(change.hidden).toBe(isHidden ? 'small-group' : undefined)
          if (isHidden) expect([change.mean, change.low, change.p, change.verdict]).toEqual([null, null, null, null])
        }
      }),
      { numRuns: 60 },
    )
  })
})
