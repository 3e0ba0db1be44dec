import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { targetCertainty, wayCertainty } from '../../../core/method/target-certainty.ts'

const { t } = createMessages()

it('lists what the way to all targets is made of, and what is left out', () => {
  const { sentences, inputs } = wayCertainty(t, [
    { title: 'Above', score: { mean: 90, n: 6 }, target: 75 },
    { title: 'Below', score: { mean: 30, n: 6 }, target: 50 },
    { title: 'Hidden', score: { mean: null, n: 2 }, target: 50 },
    { title: 'Free', score: { mean: 10, n: 6 }, target: null },
  ])
  expect(sentences[0]).toMatch(/^Of 125 points aimed at, 20 are missing/)
  expect(sentences.at(-1)).toMatch(/^One dimension has a target, but no number/)
  expect(inputs).toEqual([
    { name: 'Above', value: '90, target 75' },
    { name: 'Below', value: '30, target 50' },
    { name: 'Missing to target', value: '20' },
    { name: 'Targets together', value: '125' },
  ])
})

it('tells whether a target is reached only as far as the interval tells', () => {
  const of = (target: number) => targetCertainty(t, { mean: 50, low: 40, high: 60, n: 7 }, target, 5)
  expect(of(40).sentences.join()).toMatch(/^Reached/)
  expect(of(61).sentences.join()).toMatch(/^Below/)
  expect(of(55).sentences.join()).toMatch(/contains the target/)
  expect(of(55).inputs.map(({ value }) => value)).toEqual(['7', '50', '40 … 60', '55', '5'])
})

it('says nothing of what is hidden, and nothing about noise of one answer', () => {
  const hidden = { mean: null, low: null, high: null, n: 4, hidden: 'small-group' } as const
  expect(targetCertainty(t, hidden, 75, 5).sentences.join()).toMatch(/^Hidden.*fewer than 5/)
  expect(targetCertainty(t, { mean: 50, low: null, high: null, n: 1 }, 75, 5).sentences.join()).toMatch(/^One answer/)
})
