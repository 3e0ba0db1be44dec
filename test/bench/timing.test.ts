import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isOver, type Row, tableLines, verdictLine } from './figure.ts'
import { median, pairedRuns } from './timing.ts'

describe('median', () => {
  it('takes the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 9, 2])).toBe(3)
    expect(median([])).toBeNaN()
  })
})

describe('pairedRuns', () => {
  it('tells the slower from the faster, whichever comes first', async () => {
    const { ratio, ours, bound } = await pairedRuns(
      4,
      () => wait(40),
      () => wait(10),
    )
    expect(ours).toBeGreaterThan(bound)
    expect(ratio).toBeGreaterThan(1.5)
    expect(
      (
        await pairedRuns(
          4,
          () => wait(10),
          () => wait(40),
        )
      ).ratio,
    ).toBeLessThan(0.7)
  })
})

describe('the table', () => {
  const row = (value: number): Row => ({ kind: 'measured', name: 'save', unit: 'x', value, most: 2, detail: '' })

  it('says what is over its budget and what was not measured', () => {
    expect(isOver(row(2))).toBe(false)
    expect(isOver(row(2.01))).toBe(true)
    const rows: Row[] = [row(1), row(3), { kind: 'not-measured', name: 'form', why: 'no Chromium' }]
    expect(tableLines(rows)[1]).toContain('OVER')
    expect(tableLines(rows)[2]).toContain('not measured: no Chromium')
    expect(verdictLine(rows)).toBe('2 measured, 1 over budget: save')
    expect(verdictLine([row(1)])).toBe('1 measured, 0 over budget')
  })
})
