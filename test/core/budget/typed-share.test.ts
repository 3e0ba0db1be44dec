import fc from 'fast-check'
import { expect, it } from 'vitest'
import { objectiveOfPercent, percentOfShare, shareOfPercent } from '../../../core/budget/typed-share.ts'

it.each([
  ['99.9', 0.999],
  ['99,95 %', 0.9995],
  [' 20% ', 0.2],
  ['.5', 0.005],
  ['250', 2.5],
])('reads %j as the share that people mean', (typed, share) => expect(shareOfPercent(typed)).toBe(share))

it.each(['', 'many', '-1', '1e3', '9 9', '1.2.3', '%'])('reads no share from %j', typed =>
  expect(shareOfPercent(typed)).toBeNull(),
)

it('takes no objective of nothing or of everything', () => {
  expect(['0', '100', '100.1', '99.99'].map(objectiveOfPercent)).toEqual([null, null, null, 0.9999])
})

it('writes a share as it would be typed, and reads it again', () => {
  expect([0.999, 0.2, 1, 0, 2.5].map(percentOfShare)).toEqual(['99.9', '20', '100', '0', '250'])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), millionths => {
      const share = Number((millionths / 1_000_000).toPrecision(14))
      expect(shareOfPercent(percentOfShare(share))).toBe(share)
    }),
  )
})
