import { describe, expect, it } from 'vitest'
import { comparisonRows } from '../../../core/charts/comparison-rows.ts'
import { heatmapRows } from '../../../core/charts/heatmap-rows.ts'
import { historyRows } from '../../../core/charts/history-rows.ts'
import { comparisonSentence, heatmapSentence, historySentence } from '../../../core/charts/trend-sentences.ts'
import {
  constructComparison,
  hiddenScore,
  history,
  historyPoint,
  pillar,
  plain,
  questionnaire,
  t,
} from './chart-builders.ts'

const tell = (points: ReturnType<typeof historyPoint>[], facets = true) => {
  const [panel] = historyRows(history(points, facets), 'craft')
  return panel ? historySentence(t, panel) : ''
}

describe('historySentence', () => {
  it('tells both lines over the same rounds in one sentence', () => {
    expect(tell([historyPoint('Q1', [pillar('plan', 70, 31)]), historyPoint('Q2', [pillar('plan', 70, 58)])])).toBe(
      'From Q1 to Q2, intent stayed at 70, practice went from 31 to 58.',
    )
  })

  it('compares nothing across a change of wording', () => {
    const points = [
      historyPoint('Q1', [plain('plan', 10)]),
      historyPoint('Q2', [plain('plan', 40)], ['plan']),
      historyPoint('Q3', [plain('plan', 50)]),
    ]
    expect(tell(points, false)).toBe(
      'From Q2 to Q3, the score went from 40 to 50. The line starts anew in Q2, where the wording changed.',
    )
  })

  it('tells lines apart that begin in different rounds', () => {
    const points = [
      historyPoint('Q1', [pillar('plan', 70, 30)]),
      historyPoint('Q2', [pillar('plan', 80, 40)], ['plan/practice']),
    ]
    expect(tell(points)).toBe(
      'From Q1 to Q2, intent went from 70 to 80. In Q2, practice stands at 40. The line starts anew in Q2, where the wording changed.',
    )
  })

  it('names rounds that are hidden', () => {
    const points = [
      historyPoint('Q1', [plain('plan', 10)]),
      historyPoint('Q2', [plain('plan', null, { score: hiddenScore() })]),
    ]
    expect(tell(points, false)).toBe('In Q1, the score stands at 10. Hidden for small groups: Q2.')
    expect(tell([historyPoint('Q1', [plain('plan', null)])], false)).toBe('There is no number to show yet.')
  })
})

describe('heatmapSentence', () => {
  it('tells the extremes of the newest round that has numbers', () => {
    const points = [
      historyPoint('Q1', [plain('plan', 90), plain('run', 10)]),
      historyPoint('Q2', [plain('plan', 40), plain('run', 60)]),
      historyPoint('Q3', [plain('plan', null), plain('run', null)]),
    ]
    expect(heatmapSentence(t, heatmapRows(history(points, false), 'craft'))).toBe(
      'In Q2, highest: Running (60); lowest: Planning (40).',
    )
  })

  it('names all that share the lowest number', () => {
    const points = [historyPoint('Q1', [plain('plan', 40.2), plain('run', 39.8)])]
    const third = historyPoint('Q1', [plain('plan', 40.2), plain('run', 39.8), plain('learn', 70)])
    const titles = questionnaire().dimensions.map(({ id, title }) => ({ id, title, facets: [] }))
    const whole = { questionnaires: [{ id: 'craft', title: 'Craft', dimensions: titles }], points: [third] }
    expect(heatmapSentence(t, heatmapRows(whole, 'craft'))).toBe(
      'In Q1, highest: Learning (70); lowest: Planning, Running (40).',
    )
    expect(heatmapSentence(t, heatmapRows(history(points, false), 'craft'))).toBe('In Q1 every dimension stands at 40.')
  })
})

describe('comparisonSentence', () => {
  const { dimensions: titles } = questionnaire()
  const tellChange = (...dimensions: [string, ReturnType<typeof constructComparison>][]) =>
    comparisonSentence(
      t,
      comparisonRows(titles, {
        id: 'craft',
        itemsCompared: [],
        itemsDropped: [],
        dimensions: dimensions.map(([id, whole]) => ({ id, ...whole })),
      }),
    )

  it('counts what rose and fell beyond noise and names the largest', () => {
    expect(
      tellChange(
        ['plan', constructComparison(30, 50, 'higher')],
        ['run', constructComparison(60, 30, 'lower')],
        ['learn', constructComparison(10, 60, 'none')],
      ),
    ).toBe('Beyond noise, 1 of 3 dimensions rose and 1 fell, most of all Running (30 points lower).')
    expect(tellChange(['plan', constructComparison(30, 50, 'higher')], ['run', constructComparison(1, 2)])).toBe(
      '1 of 2 dimensions rose beyond noise: Planning (20 points higher).',
    )
  })

  it('claims nothing that is noise or cannot be told', () => {
    expect(tellChange(['plan', constructComparison(30, 32)])).toBe('In no dimension can a change be told from noise.')
    expect(tellChange(['plan', constructComparison(30, 50, 'unknown')])).toMatch(/no change can be told from noise\.$/)
    expect(tellChange(['plan', constructComparison(null, null, null)])).toMatch(/nothing to compare\.$/)
  })
})
