import { expect, it } from 'vitest'
import type { GapRow } from '../../../core/charts/gap-rows.ts'
import type { PillarRow } from '../../../core/charts/pillar-rows.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { largestGapCertainty, weakestCertainty } from '../../../core/method/headline-certainty.ts'

const { t } = createMessages()
const row = (id: string, mean: number, reach: number): PillarRow => {
  const score = { mean, low: mean - reach, high: mean + reach, n: 6 }
  return { id, title: id, score, intent: null, practice: null, target: null, toTarget: null }
}
const facts = { items: 3, minimum: 5 }
const of = (first: PillarRow, ...others: PillarRow[]) => weakestCertainty(t, first, [first, ...others], facts)

it('says of the weakest dimension how many others may as well be it', () => {
  const { sentences, inputs, topic } = of(row('a', 30, 5), row('b', 36, 4), row('c', 70, 5))
  expect(topic).toBe('extremes')
  expect(sentences.join()).toMatch(/from 25 to 35, as far as 6 answers.*meets that of one other dimension/)
  expect(inputs.map(({ value }) => value)).toEqual(['6', '30', '25 … 35', '3', '3'])
})

it('says so where the weakest lies below all others, and nothing of a single one', () => {
  expect(of(row('a', 30, 5), row('b', 70, 5)).sentences.at(-1)).toBe(
    'Its interval lies below those of all other dimensions.',
  )
  expect(of(row('a', 30, 5)).sentences).toHaveLength(1)
})

it('calls none of several equal ones the weakest', () => {
  expect(of(row('a', 30.1, 5), row('b', 30.2, 5)).sentences).toEqual([
    '2 dimensions have the same lowest number, so none of them is called the weakest.',
  ])
})

it('warns that the largest of several gaps is likely too large', () => {
  const gap = (mean: number): GapRow => {
    const score = { mean, low: 1, high: 60, n: 6 }
    return { id: 'a', title: 'a', intent: score, practice: score, gap: { ...score, verdict: 'behind' }, target: null }
  }
  const [largest, other] = [gap(30), gap(10)]
  const { sentences, inputs } = largestGapCertainty(t, largest, [largest, other], 5)
  expect(sentences).toEqual([expect.stringMatching(/^Practice trails/), expect.stringMatching(/largest of 2 gaps/)])
  expect(inputs.map(({ value }) => value)).toEqual(['6', '+30', '+1 … +60', '2'])
  expect(largestGapCertainty(t, largest, [largest], 5).sentences).toHaveLength(1)
})
