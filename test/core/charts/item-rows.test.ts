import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemRows, reachedValue } from '../../../core/charts/item-rows.ts'
import { item, itemScores, pillar, plain, questionnaire, questionnaireScores } from './chart-builders.ts'

describe('reachedValue', () => {
  it('is the answer itself where there is one', () => {
    expect(reachedValue([0, 0, 0, 1, 0], 0)).toBe(3)
    expect(reachedValue([0, 0, 0, 0, 0, 0, 1], 1)).toBe(7)
  })

  it('is the highest level that half of the answers reach', () => {
    expect(reachedValue([3, 0, 0, 0, 3], 0)).toBe(4)
    expect(reachedValue([4, 0, 0, 0, 3], 0)).toBe(0)
    expect(reachedValue([0, 1, 2, 2, 1], 0)).toBe(3)
  })

  it('is unknown without answers', () => {
    expect(reachedValue([0, 0, 0, 0, 0], 0)).toBeNull()
  })

  it('is reached by at least half, and the next level by fewer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 5, maxLength: 7 }), counts => {
        const n = counts.reduce((sum, count) => sum + count, 0)
        fc.pre(n > 0)
        const reached = reachedValue(counts, 0) ?? Number.NaN
        const atLeast = (value: number) => counts.slice(value).reduce((sum, count) => sum + count, 0)
        expect(atLeast(reached) * 2).toBeGreaterThanOrEqual(n)
        expect(atLeast(reached + 1) * 2).toBeLessThan(n)
      }),
    )
  })
})

describe('itemRows', () => {
  const facets = questionnaire({
    items: [
      item('plan.say', 'plan', { facet: 'intent' }),
      item('plan.b', 'plan', { facet: 'practice' }),
      item('plan.a', 'plan', { facet: 'practice' }),
      item('run.a', 'run', { facet: 'practice' }),
    ],
  })
  const scored = (id: string, points: number, overrides = {}) =>
    itemScores(id, { n: 1, score: points, mean: points / 25, distribution: [0, 1, 0, 0, 0], ...overrides })
  const scores = questionnaireScores({
    dimensions: [pillar('plan', 80, 60), pillar('run', 90, 20)],
    items: [
      scored('plan.say', 10),
      scored('plan.b', 75),
      scored('plan.a', 25, { agreement: { rwg: 0.2, critical: 0.5, verdict: 'mixed' } }),
      scored('run.a', 50, { agreement: { rwg: 0.4, critical: 0.5, verdict: 'split' } }),
    ],
  })
  const ids = (order: 'gap' | 'score' | 'disagreement') => itemRows(facets, scores, order).map(row => row.id)

  it('starts with the largest gap, in it with what is practised least, and ends each pillar with intent', () => {
    expect(ids('gap')).toEqual(['run.a', 'plan.a', 'plan.b', 'plan.say'])
  })

  it('starts with the lowest score', () => {
    expect(ids('score')).toEqual(['plan.say', 'plan.a', 'run.a', 'plan.b'])
  })

  it('starts with what splits the team, and ends with what has no verdict', () => {
    expect(ids('disagreement')).toEqual(['run.a', 'plan.a', 'plan.say', 'plan.b'])
  })

  it('orders by distance to the target where nothing is compared', () => {
    const questions = questionnaire({ items: [item('plan.a', 'plan'), item('run.a', 'run'), item('learn.a', 'learn')] })
    const dimensions = [plain('plan', 50, { target: 60 }), plain('run', 60, { target: 90 }), plain('learn', null)]
    const items = [scored('plan.a', 50), scored('run.a', 60), itemScores('learn.a')]
    const rows = itemRows(questions, questionnaireScores({ dimensions, items }), 'gap')
    expect(rows.map(row => row.id)).toEqual(['run.a', 'plan.a', 'learn.a'])
  })

  it('describes the level that is reached', () => {
    const [row] = itemRows(facets, scores, 'gap')
    expect(row).toMatchObject({ reached: 1, reachedLevel: 'some' })
    expect(row?.distribution?.[4]).toEqual({ value: 4, level: 'measured', count: 0 })
  })

  it('counts an agreement scale from one and describes no levels', () => {
    const climate = questionnaire({
      scale: 'agreement',
      items: [{ id: 'plan.a', rev: 1, dimension: 'plan', text: 'We talk', reverse: true }],
    })
    const items = [itemScores('plan.a', { n: 1, mean: 2, score: 83.3, distribution: [0, 1, 0, 0, 0, 0, 0] })]
    const [row] = itemRows(climate, questionnaireScores({ dimensions: [plain('plan', 83.3)], items }), 'gap')
    expect(row).toMatchObject({ reached: 2, reachedLevel: null, reverse: true, scale: 'agreement' })
    expect(row?.distribution?.map(bar => bar.value)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('shows nothing of an item whose group is too small', () => {
    const items = [itemScores('plan.a', { n: 3, na: null, unknown: null, hidden: 'small-group' })]
    const [row] = itemRows(facets, questionnaireScores({ dimensions: [pillar('plan', 1, 1)], items }), 'gap')
    expect(row).toMatchObject({ hidden: true, score: null, reached: null, distribution: null, agreement: null })
  })
})
