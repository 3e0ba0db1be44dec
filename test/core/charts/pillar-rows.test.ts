import { describe, expect, it } from 'vitest'
import { comparesFacets, pillarRows } from '../../../core/charts/pillar-rows.ts'
import { hiddenScore, pillar, plain, questionnaire, questionnaireScores } from './chart-builders.ts'

const { dimensions: titles } = questionnaire()

describe('pillarRows', () => {
  it('gives intent and practice where a pillar compares them', () => {
    const [row] = pillarRows(titles, questionnaireScores({ dimensions: [pillar('plan', 80, 30, { target: 75 })] }))
    expect(row).toMatchObject({ title: 'Planning', intent: { mean: 80 }, practice: { mean: 30 }, toTarget: 45 })
  })

  it('gives only a score where a pillar compares nothing', () => {
    const rows = pillarRows(titles, questionnaireScores({ dimensions: [plain('run', 40)] }))
    expect(rows[0]).toMatchObject({ title: 'Running', score: { mean: 40 }, intent: null, practice: null })
    expect(comparesFacets(rows)).toBe(false)
  })

  it('lacks nothing to a target that is passed, and knows no distance without a number or a target', () => {
    const dimensions = [
      plain('plan', 80, { target: 75 }),
      plain('run', null, { score: hiddenScore(), target: 75 }),
      plain('learn', 20),
    ]
    const rows = pillarRows(titles, questionnaireScores({ dimensions }))
    expect(rows.map(row => row.toTarget)).toEqual([0, null, null])
  })

  it('shows the id of a pillar whose title it does not know', () => {
    const rows = pillarRows([], questionnaireScores({ dimensions: [plain('plan', 1)] }))
    expect(rows[0]?.title).toBe('plan')
  })
})
