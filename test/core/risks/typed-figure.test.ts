import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { type FigureName, figures } from '../../../core/risks/risk-limits.ts'
import { figureText, nameProblem, readFigure } from '../../../core/risks/typed-figure.ts'

const { t } = createMessages()
const read = (name: FigureName, typed: string) => {
  const figure = readFigure(t, name, typed)
  return figure.ok ? figure.value : figure.problem
}

it('reads minutes and days as they are, and shares in percent', () => {
  expect(read('detectMinutes', ' 30 ')).toBe(30)
  expect(read('repairMinutes', '0,5')).toBe(0.5)
  expect(read('impactShare', '20 %')).toBe(0.2)
  expect(read('frequencyRise', '150')).toBe(1.5)
})

it('says what is wrong and what would do', () => {
  expect(read('daysBetween', '')).toBe('Write a number here.')
  expect(read('daysBetween', '1,500')).toMatch(/^"1,500" can be read as two numbers/)
  expect(read('detectMinutes', 'half an hour')).toMatch(/^"half an hour" cannot be used here/)
  expect(read('detectMinutes', '-5')).toMatch(/^"-5" cannot be used here/)
  expect(read('daysBetween', '0')).toBe('Write a number from 0.001 to 1000000.')
  expect(read('impactShare', '120')).toBe('Write a percentage from 0 to 100.')
  expect(read('singleRiskCap', '0')).toBe('Write a percentage from 0.001 to 100.')
})

it('reads back every figure that it writes', () => {
  const names = Object.keys(figures) as FigureName[]
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.integer({ min: 0, max: 100_000 }), (name, thousandths) => {
      const { minimum, maximum } = figures[name]
      const value = Math.min(maximum, Math.max(minimum, thousandths / 1000))
      expect(read(name, figureText(name, value))).toBeCloseTo(value, 10)
    }),
  )
})

it('wants a name of up to 120 characters', () => {
  expect(nameProblem(t, '  ')).toBe('Say in a few words what it is.')
  expect(nameProblem(t, 'x'.repeat(121))).toBe('Keep it to 120 characters.')
  expect(nameProblem(t, ` ${'x'.repeat(120)} `)).toBeNull()
})
