import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../core/scoring/agreement.ts'

describe('agreement on an item', () => {
  it('is 1 - s^2 / 2 on five categories', () => {
    // Answers 1 2 2 3 3 4: mean 2.5, s^2 = 5.5 / 5 = 1.1
    expect(agreementOf([0, 1, 2, 2, 1])).toEqual({
      rwg: expect.closeTo(0.45, 12),
      critical: expect.closeTo(43 / 60, 12),
      verdict: 'mixed',
    })
  })

  it('is 1 - s^2 / 4 on seven categories', () => {
    // Answers 5 5 5 6 6 6 7: mean 40 / 7, s^2 = (232 - 1600 / 7) / 6 = 4 / 7, and 2 / 3 is critical
    expect(agreementOf([0, 0, 0, 0, 3, 3, 1])).toEqual({
      rwg: expect.closeTo(6 / 7, 12),
      critical: expect.closeTo(2 / 3, 12),
      verdict: 'agree',
    })
  })

  it('agrees where the value is just the critical one', () => {
    // Answers 1 1 2 2 2: s^2 = 0.3
    expect(agreementOf([0, 2, 3, 0, 0])).toEqual({ rwg: 0.85, critical: 0.85, verdict: 'agree' })
  })

  it('is never below 0', () => {
    expect(agreementOf([3, 0, 0, 0, 3]).rwg).toBe(0)
  })

  it('says nothing below three answers', () => {
    const nothing = { rwg: null, critical: null, verdict: null }
    expect(agreementOf([0, 0, 2, 0, 0])).toEqual(nothing)
    expect(agreementOf([0, 0, 0, 0, 0])).toEqual(nothing)
  })

  it('is split by an empty category with two answers on either side', () => {
    expect(agreementOf([0, 2, 0, 2, 0]).verdict).toBe('split')
    expect(agreementOf([1, 1, 0, 1, 1]).verdict).toBe('split')
    expect(agreementOf([0, 3, 0, 1, 0]).verdict).toBe('mixed')
    expect(agreementOf([0, 2, 1, 2, 0]).verdict).toBe('mixed')
  })

  it('is split only where either side has three tenths of the answers', () => {
    expect(agreementOf([7, 0, 0, 0, 3]).verdict).toBe('split')
    expect(agreementOf([9, 0, 0, 0, 3]).verdict).toBe('mixed')
  })

  it('is split even where the camps are next to each other and rwg is critical', () => {
    // Answers 1 x 10 and 3 x 10: s^2 = 20 / 19, rwg 0.474 is above the critical 0.337
    expect(agreementOf([0, 10, 0, 10, 0])).toMatchObject({ rwg: expect.closeTo(9 / 19, 12), verdict: 'split' })
  })
})

describe('any agreement', () => {
  const anyDistribution = fc
    .constantFrom(5, 7)
    .chain(categories => fc.array(fc.integer({ min: 0, max: 6 }), { minLength: categories, maxLength: categories }))

  it('is within 0..1 and the same when the scale is turned round', () => {
    fc.assert(
      fc.property(anyDistribution, distribution => {
        const { rwg, critical, verdict } = agreementOf(distribution)
        const turned = agreementOf(distribution.toReversed())
        expect(turned).toEqual({ rwg: rwg === null ? null : expect.closeTo(rwg, 12), critical, verdict })
        if (rwg !== null) expect(rwg >= 0 && rwg <= 1).toBe(true)
      }),
    )
  })

  it('is 1 and agrees wherever three or more give one answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(5, 7), fc.integer({ min: 3, max: 60 }), fc.nat(4), (categories, n, category) => {
        const distribution = Array.from({ length: categories }, (_, at) => (at === category ? n : 0))
        expect(agreementOf(distribution)).toMatchObject({ rwg: 1, verdict: 'agree' })
      }),
    )
  })
})
