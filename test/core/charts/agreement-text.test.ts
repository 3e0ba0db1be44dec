import { describe, expect, it } from 'vitest'
import { agreementExplanation, agreementSentence } from '../../../core/charts/agreement-text.ts'
import { agreementOf } from '../../../core/scoring/agreement.ts'
import { t } from './chart-builders.ts'

const explained = (counts: readonly number[]) => {
  const { verdict: agreement, critical } = agreementOf(counts)
  const distribution = counts.map((count, value) => ({ value, level: null, count }))
  const n = counts.reduce((sum, count) => sum + count, 0)
  return agreementExplanation(t, { agreement, critical, distribution, n })
}

describe('agreementExplanation', () => {
  it('says what more agreement than chance would give means', () => {
    expect(explained([0, 0, 7, 0, 0])).toBe(
      'If 7 people answered at random, they would agree this much at most once in 20 times.',
    )
  })

  it('says of answers that vary that it may be chance', () => {
    expect(explained([1, 2, 1, 2, 1])).toContain('more often than once in 20 times: it may be chance')
  })

  it('says of very few answers that nothing can be told', () => {
    expect(agreementOf([0, 3, 0, 0, 0]).critical).not.toBeNull()
    expect(agreementExplanation(t, { agreement: 'mixed', critical: null, distribution: null, n: 3 })).toBe(
      '3 answers are too few to tell agreement from chance, however alike they are.',
    )
  })

  it('says of two camps who stands where', () => {
    expect(explained([3, 1, 0, 0, 4])).toBe('Nobody chose 2: 4 answered below it and 4 above it.')
  })

  it('has nothing to explain without a verdict', () => {
    expect(explained([0, 1, 1, 0, 0])).toBeNull()
  })
})

describe('agreementSentence', () => {
  it('counts the verdicts of what is judged', () => {
    const rows = (['agree', 'agree', 'split', 'mixed', null] as const).map(agreement => ({ agreement }))
    expect(agreementSentence(t, rows)).toBe(
      'Of 4 questions: more agreement than chance would give in 2, two camps in 1, varying answers in 1.',
    )
  })

  it('says nothing where nothing is judged', () => {
    expect(agreementSentence(t, [{ agreement: null }])).toBeNull()
  })
})
