import { expect, it } from 'vitest'
import type { PredictionRow } from '../../../core/charts/prediction-rows.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { surpriseCertainty } from '../../../core/method/prediction-certainty.ts'

const { t } = createMessages()
const row: PredictionRow = {
  id: 'a',
  title: 'a',
  expected: { mean: 70, low: 62, high: 78, n: 6 },
  answered: { mean: 40, low: 30, high: 50, n: 7 },
  difference: -30,
  surprise: 'lower',
  target: null,
}

it('explains a surprise by its two sides', () => {
  const { sentences, inputs, topic } = surpriseCertainty(t, row, 5)
  expect(topic).toBe('prediction')
  expect(sentences).toEqual(['Lower than expected: the two intervals lie apart.'])
  expect(inputs.map(({ value }) => value)).toEqual(['70 (n = 6), 62 to 78', '40 (n = 7), 30 to 50', '−30'])
})

it('says nothing of hidden guesses', () => {
  const hidden = { mean: null, low: null, high: null, n: 2, hidden: 'small-group' } as const
  const { sentences, inputs } = surpriseCertainty(t, { ...row, expected: hidden, difference: null, surprise: null }, 5)
  expect(sentences.join()).toMatch(/^Hidden.*fewer than 5/)
  expect(inputs.map(({ value }) => value)).toEqual(['n = 2', '40 (n = 7), 30 to 50'])
})
