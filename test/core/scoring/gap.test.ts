import { describe, expect, it } from 'vitest'
import { gapOf, hiddenGap } from '../../../core/scoring/gap.ts'

// qt(.975, 4) = 2.776445105197793, so an SE^2 of 4 reaches 5.552890210395586 to either side.
const estimate = (mean: number) => ({ n: 5, mean, squaredError: 4 })

describe('a gap', () => {
  it('says behind when its whole interval is above 0', () => {
    const gap = gapOf(estimate(5.6))
    expect(gap.low).toBeCloseTo(0.0471097896, 8)
    expect(gap.verdict).toBe('behind')
  })

  it('says ahead when its whole interval is below 0', () => {
    expect(gapOf(estimate(-5.6)).verdict).toBe('ahead')
  })

  it('says none when its interval holds 0', () => {
    expect(gapOf(estimate(5.5)).verdict).toBe('none')
    expect(gapOf(estimate(-5.5)).verdict).toBe('none')
  })

  it('says unknown without an interval', () => {
    expect(gapOf({ n: 2, mean: 60, squaredError: null })).toEqual({
      mean: 60,
      low: null,
      high: null,
      n: 2,
      verdict: 'unknown',
    })
    expect(gapOf({ n: 0, mean: null, squaredError: null }).verdict).toBe('unknown')
  })

  it('says nothing where it is hidden', () => {
    const hidden = { mean: null, low: null, high: null, n: 4, verdict: null, hidden: 'small-group' }
    expect(hiddenGap(4)).toEqual(hidden)
  })
})
