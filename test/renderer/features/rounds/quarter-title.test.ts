import { expect, it } from 'vitest'
import { quarterTitle } from '../../../../renderer/features/rounds/quarter-title.ts'

it('names the quarter of a date', () => {
  expect(quarterTitle('2026-01-01')).toBe('2026 Q1')
  expect(quarterTitle('2026-03-31')).toBe('2026 Q1')
  expect(quarterTitle('2026-11-22')).toBe('2026 Q4')
})
