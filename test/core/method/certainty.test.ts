import { expect, it } from 'vitest'
import { createMessages, english } from '../../../core/messages/messages.ts'
import { agreementCertainty, changeCertainty, gapCertainty, scoreCertainty } from '../../../core/method/certainty.ts'
import { methodNote, methodTopics } from '../../../core/method/method-note.ts'

const { t } = createMessages()
const score = { mean: 50, low: 40, high: 60, n: 7 }

it('says of a score where it would most likely lie again, from what, and by which formula', () => {
  const { sentences, formula, inputs } = scoreCertainty(t, score, { items: 4, minimum: 5 })
  expect(sentences.join()).toMatch(/from 40 to 60, as far as 7 answers/)
  expect(formula).toMatch(/t\(n − 1; 0.975\)/)
  expect(inputs.map(({ value }) => value)).toEqual(['7', '50', '40 … 60', '4'])
})

it('warns of wide intervals and of few answers', () => {
  const few = scoreCertainty(t, { mean: 50, low: 10, high: 90, n: 3 }, { items: 4, minimum: 3 })
  expect(few.sentences).toHaveLength(3)
  expect(few.sentences.join()).toMatch(/read the direction.*carry little/)
})

it('gives nothing away of what is hidden', () => {
  const hidden = { mean: null, low: null, high: null, n: 4, hidden: 'small-group' } as const
  const certain = scoreCertainty(t, hidden, { items: 4, minimum: 5 })
  expect(certain.sentences).toEqual(['Hidden: showing it would tell what fewer than 5 people said.'])
  expect(certain.inputs.map(({ value }) => value)).toEqual(['4', '4'])
  const gap = gapCertainty(t, { ...hidden, verdict: null }, 5)
  expect(gap.sentences.join()).toMatch(/^Hidden/)
})

it('says when one or two answers say nothing about noise', () => {
  const of = (n: number) => scoreCertainty(t, { mean: 50, low: null, high: null, n }, { items: 1, minimum: 5 })
  expect(of(1).sentences.join()).toMatch(/^One answer/)
  expect(of(2).sentences.join()).toMatch(/^Two answers/)
  expect(scoreCertainty(t, { mean: null, low: null, high: null, n: 0 }, { items: 1, minimum: 5 }).sentences).toEqual([
    'There is no number, because nobody gave an answer on the scale.',
  ])
})

it('explains a change by its sides, its interval and both p', () => {
  const change = { mean: 12, low: 2, high: 22, p: 0.0004, pHolm: 0.0021, verdict: 'higher' } as const
  const { sentences, inputs } = changeCertainty(t, score, { ...score, mean: 62 }, change, 5)
  expect(sentences.join()).toMatch(/^Higher: .* fewer than 1 of 20/)
  expect(inputs.map(({ value }) => value)).toEqual(['50 (n = 7)', '62 (n = 7)', '+12', '+2 … +22', '< 0.001', '0.002'])
})

it('explains agreement only where there is a verdict', () => {
  expect(agreementCertainty(t, { rwg: null, critical: null, verdict: null }, 2)).toBeNull()
  expect(agreementCertainty(t, { rwg: 0.9, critical: 0.7, verdict: 'agree' }, 6)?.inputs).toHaveLength(3)
})

it('tells every method with a title and a text, and has no method text that is never told', () => {
  const titles = Object.keys(english.method).filter(key => key.endsWith('_title'))
  expect(titles.map(key => key.replace('_title', '')).sort()).toEqual([...methodTopics].sort())
  for (const topic of methodTopics) expect(methodNote(t, topic, 7).text.length).toBeGreaterThan(80)
  expect(methodNote(t, 'smallGroups', 7).text).toContain('fewer than 7 ballots')
})
