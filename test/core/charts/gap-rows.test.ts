import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapRows } from '../../../core/charts/gap-rows.ts'
import { gap, pillar, plain, questionnaire, questionnaireScores } from './chart-builders.ts'

const { dimensions: titles } = questionnaire()

describe('gapRows', () => {
  it('puts the largest gap first and what has no number last', () => {
    const hidden = gap(null, null, { n: 3, hidden: 'small-group' })
    const dimensions = [pillar('plan', 50, 60, { gap: hidden }), pillar('run', 60, 70), pillar('learn', 70, 30)]
    expect(gapRows(titles, questionnaireScores({ dimensions })).map(row => row.id)).toEqual(['learn', 'run', 'plan'])
  })

  it('has nothing to show where the questionnaire compares nothing', () => {
    expect(gapRows(titles, questionnaireScores({ dimensions: [plain('plan', 50)] }))).toEqual([])
  })

  it('keeps every compared pillar exactly once, sorted, whatever the numbers', () => {
    const mean = fc.option(fc.double({ min: 0, max: 100, noNaN: true }))
    fc.assert(
      fc.property(fc.array(fc.tuple(mean, mean), { maxLength: 12 }), pairs => {
        const dimensions = pairs.map(([intent, practice], index) => pillar(`p${index}`, intent, practice))
        const rows = gapRows([], questionnaireScores({ dimensions }))
        expect(rows.map(row => row.id).sort()).toEqual(dimensions.map(dimension => dimension.id).sort())
        const means = rows.map(row => row.gap.mean ?? Number.NEGATIVE_INFINITY)
        expect(means).toEqual([...means].sort((a, b) => b - a))
      }),
    )
  })
})
