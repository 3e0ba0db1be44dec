import { describe, expect, it } from 'vitest'
import { hiddenNotes, hideableNumbers } from '../../../core/charts/hidden-notes.ts'
import { hiddenScore, plain, questionnaireScores, score, t } from './chart-builders.ts'

describe('hiddenNotes', () => {
  it('says of each reason that holds once what it is', () => {
    expect(hiddenNotes(t, [hiddenScore(3), hiddenScore(4), score(50)], 5)).toEqual([
      t('charts:noteHidden', { minimum: 5 }),
    ])
    expect(hiddenNotes(t, [hiddenScore(7), hiddenScore(2)], 5)).toEqual([
      t('charts:noteHidden', { minimum: 5 }),
      t('charts:noteProtected', { minimum: 5 }),
    ])
  })

  it('says nothing where nothing is hidden', () => {
    expect(hiddenNotes(t, [score(50), score(null)], 5)).toEqual([])
  })
})

it('looks at every number of the questionnaire and its dimensions', () => {
  const dimensions = [plain('plan', 40, { prediction: hiddenScore(2) }), plain('run', null, { score: hiddenScore(6) })]
  const numbers = hideableNumbers(questionnaireScores({ dimensions }))
  expect(numbers.filter(({ hidden }) => hidden).map(({ n }) => n)).toEqual([2, 6])
})
