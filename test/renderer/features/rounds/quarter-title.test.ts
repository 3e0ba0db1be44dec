import { expect, it } from 'vitest'
import { nextTitle, quarterTitle } from '../../../../renderer/features/rounds/quarter-title.ts'

it('names the quarter of a date', () => {
  expect(quarterTitle('2026-01-01')).toBe('2026 Q1')
  expect(quarterTitle('2026-03-31')).toBe('2026 Q1')
  expect(quarterTitle('2026-11-22')).toBe('2026 Q4')
})

it('counts the rounds of one quarter', () => {
  expect(nextTitle('2026 Q4', undefined)).toBe('2026 Q4')
  expect(nextTitle('2026 Q4', '2026 Q3')).toBe('2026 Q4')
  expect(nextTitle('2026 Q4', '2026 Q4')).toBe('2026 Q4 (2)')
  expect(nextTitle('2026 Q4', '2026 Q4 (2)')).toBe('2026 Q4 (3)')
  expect(nextTitle('2026 Q4', '2026 Q4 (after the move)')).toBe('2026 Q4')
})
