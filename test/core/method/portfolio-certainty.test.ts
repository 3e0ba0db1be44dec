import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { betweenCertainty, cellCertainty } from '../../../core/method/portfolio-certainty.ts'

const { t } = createMessages()
const score = { mean: 50, low: 40, high: 60, n: 7 }

it('explains a cell by its score and by its arrow', () => {
  const { sentences, inputs } = cellCertainty(t, { dimension: 'a', score, target: 75, verdict: 'higher' })
  expect(sentences).toEqual([expect.stringMatching(/from 40 to 60/), expect.stringMatching(/^Since the round.*Higher/)])
  expect(inputs.map(({ value }) => value)).toEqual(['7', '50', '40 … 60', '75'])
})

it('tells of a hidden cell why, and nothing else', () => {
  const hidden = { mean: null, low: null, high: null, n: 2, hidden: 'small-group' } as const
  const { sentences } = cellCertainty(t, { dimension: 'a', score: hidden, target: null, verdict: 'higher' })
  expect(sentences).toEqual(['Hidden: showing it would tell what a few people said.'])
})

it('explains the mean and the spread of teams, and claims nothing beyond them', () => {
  const between = { teams: 12, mean: 48, spread: 9.4 }
  expect(betweenCertainty(t, between, 'mean').sentences.join()).toMatch(/12 teams, each counting once.*no interval/)
  expect(betweenCertainty(t, between, 'spread').formula).toContain('√')
  expect(betweenCertainty(t, between, 'spread').inputs.map(({ value }) => value)).toEqual(['12', '48', '9'])
  expect(betweenCertainty(t, { teams: 1, mean: 48, spread: null }, 'mean').sentences).toHaveLength(1)
})
