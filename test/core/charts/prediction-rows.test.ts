import { describe, expect, it } from 'vitest'
import { predictionRows } from '../../../core/charts/prediction-rows.ts'
import { predictionSentence, surpriseText } from '../../../core/charts/prediction-text.ts'
import type { Score } from '../../../core/scores.ts'
import { hiddenScore, plain, questionnaire, questionnaireScores, score, t } from './chart-builders.ts'

const around = (mean: number, reach = 5): Score => score(mean, { low: mean - reach, high: mean + reach, n: 6 })

const rowsOf = (...pairs: [expected: Score, answered: Score][]) => {
  const ids = ['plan', 'run', 'learn']
  const dimensions = pairs.map(([prediction, answered], place) =>
    plain(ids[place] ?? '', answered.mean, { score: answered, prediction }),
  )
  return predictionRows(questionnaire().dimensions, questionnaireScores({ dimensions }))
}

describe('predictionRows', () => {
  it('claims a surprise only where the intervals lie apart', () => {
    const rows = rowsOf([around(60), around(40)], [around(40), around(60)], [around(50), around(58)])
    expect(rows.map(({ difference, surprise }) => [difference, surprise])).toEqual([
      [-20, 'lower'],
      [20, 'higher'],
      [8, 'none'],
    ])
  })

  it('has no row for what nobody was asked about', () => {
    const dimensions = [plain('plan', 50), plain('run', 50, { prediction: around(50) })]
    expect(predictionRows(questionnaire().dimensions, questionnaireScores({ dimensions })).map(({ id }) => id)).toEqual(
      ['run'],
    )
  })

  it('tells no difference to a hidden number', () => {
    expect(rowsOf([hiddenScore(), around(40)], [around(40), hiddenScore()])).toMatchObject([
      { difference: null, surprise: null },
      { difference: null, surprise: null },
    ])
  })
})

describe('predictionSentence', () => {
  it('names the largest surprise beyond the intervals, not the largest difference', () => {
    const rows = rowsOf([around(60), around(40)], [around(20, 30), around(60, 30)], [around(50), around(52)])
    expect(predictionSentence(t, rows)).toBe(
      'The surprise is Planning: expected at 60, answered at 40. Only there do the two intervals lie apart.',
    )
  })

  it('counts further surprises', () => {
    const rows = rowsOf([around(60), around(40)], [around(20), around(80)], [around(50), hiddenScore()])
    expect(predictionSentence(t, rows)).toBe(
      'The largest surprise is Running: expected at 20, answered at 80. In 2 of 2 dimensions with numbers the two intervals lie apart.',
    )
  })

  it('says that there is no surprise, or nothing to judge one by', () => {
    expect(predictionSentence(t, rowsOf([around(50), around(52)]))).toContain('No surprise: nowhere')
    expect(predictionSentence(t, rowsOf([score(50), score(62)]))).toBe(
      'Answers and expectations differ most in Planning, expected at 50 and answered at 62.',
    )
    expect(predictionSentence(t, rowsOf([hiddenScore(), hiddenScore()]))).toBe(t('charts:scoreHidden'))
    expect(predictionSentence(t, rowsOf([score(null), score(null)]))).toBe(t('charts:scoreEmpty'))
  })
})

describe('surpriseText', () => {
  it('says in words how the answers lie, and why it is not said', () => {
    const [lower, few, hidden] = rowsOf([around(60), around(40)], [score(60), score(40)], [hiddenScore(3), around(40)])
    if (!lower || !few || !hidden) throw new Error('no rows')
    expect(surpriseText(t, lower, 5)).toBe('Lower than expected')
    expect(surpriseText(t, few, 5)).toBe('Too few answers to tell')
    expect(surpriseText(t, hidden, 5)).toBe('Hidden: fewer than 5 answers')
  })
})
