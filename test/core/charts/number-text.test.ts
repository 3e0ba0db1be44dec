import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  percentText,
  pointsText,
  pointsWithUnit,
  rawMeanText,
  signedPointsText,
} from '../../../core/charts/number-text.ts'
import { t } from './chart-builders.ts'

describe('points as text', () => {
  it('rounds to whole points and writes a true minus sign', () => {
    expect([62.5, 38.2, -12.4, 0, -0].map(pointsText)).toEqual(['63', '38', '−12', '0', '0'])
  })

  it('keeps a decimal where rounding would hide on which side of zero a number lies', () => {
    expect([0.3, -0.3, 0.01, -0.01].map(pointsText)).toEqual(['0.3', '−0.3', '0', '0'])
  })

  it('puts a plus before what is above zero and nothing before zero', () => {
    expect([4, 0, -4, 0.001].map(signedPointsText)).toEqual(['+4', '0', '−4', '0'])
  })

  it('never differs from the number by more than half a point', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), value => {
        const read = Number(pointsText(value).replace('−', '-'))
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5)
      }),
    )
  })

  it('says the unit in the right number', () => {
    expect([1, -1, 0, 38.2].map(value => pointsWithUnit(t, value))).toEqual([
      '1 point',
      '1 point',
      '0 points',
      '38 points',
    ])
  })
})

it('never says 100 % before everything is reached', () => {
  expect([0, 0.714, 0.999, 1].map(share => percentText(t, share))).toEqual(['0 %', '71 %', '99 %', '100 %'])
})

it('writes a raw mean with one decimal only where it has one', () => {
  expect([2, 2.5, 2.04, 3.333].map(rawMeanText)).toEqual(['2', '2.5', '2', '3.3'])
})
