import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { noChange, type WhatIf, whatIfEffect } from '../../../core/risks/what-if.ts'
import { turnedVerdicts, whatIfSentences } from '../../../core/risks/what-if-sentences.ts'
import { makeCatalogue, makeRisk } from './risk-builders.ts'

const { t } = createMessages()
const catalogue = makeCatalogue({ risks: [makeRisk(), makeRisk({ id: 'small', title: 'Small', impactShare: 0.01 })] })
const told = (change: Partial<WhatIf>) => {
  const effect = whatIfEffect(catalogue, { ...noChange, ...change })
  return { sentences: whatIfSentences(t, catalogue, effect), turned: turnedVerdicts(catalogue, effect) }
}

it('tells what a change saves, what it leaves unallocated, and which verdicts it turns', () => {
  const { sentences, turned } = told({ impactCap: 0.05 })
  expect(sentences).toEqual([
    '164 fewer bad minutes a year: 65.7 instead of 230.',
    'Accepted risks would leave 460 of the budget unallocated instead of 296.',
  ])
  expect(turned).toEqual([{ id: 'bad-release', title: 'A bad release', before: 'too-big', after: 'fits' }])
})

it('tells what a change costs', () => {
  const { sentences, turned } = told({ frequencyFactor: 3 })
  expect(sentences[0]).toBe('460 more bad minutes a year: 690 instead of 230.')
  expect(turned.map(({ after }) => after)).toEqual(['over-budget'])
})

it('says so where nothing changes', () => {
  expect(told({ impactCap: 0.5 })).toEqual({
    sentences: ['This changes nothing: 230 bad minutes a year as before.'],
    turned: [],
  })
})
