import { describe, expect, it } from 'vitest'
import { chooseStages } from './stages.ts'
import { exitCodeOf, summaryLines } from './summary.ts'

const result = (passed: number, failed: number, skipped = 0) => ({
  name: 'unit',
  seconds: 1.4,
  count: { passed, failed, skipped, notes: [] },
})

describe('the summary', () => {
  it('ends with the one count of everything', () => {
    expect(summaryLines([result(3, 0), result(4, 1)]).at(-1)).toBe('7 passed, 1 failed')
    expect(summaryLines([result(3, 0, 2)]).at(-1)).toBe('3 passed, 0 failed, 2 skipped')
  })

  it('fails on any failure and when nothing was tested', () => {
    expect(exitCodeOf([result(3, 0)])).toBe(0)
    expect(exitCodeOf([result(3, 0), result(0, 1)])).toBe(1)
    expect(exitCodeOf([result(0, 0, 5)])).toBe(1)
    expect(exitCodeOf([])).toBe(1)
  })
})

describe('chooseStages', () => {
  const ids = (...words: string[]) => chooseStages(words)?.map(({ id }) => id)

  it('runs everything unless asked for less, and builds for what needs a build', () => {
    expect(ids()).toEqual(['lint', 'types', 'doors', 'build', 'unit', 'e2e'])
    expect(ids('unit')).toEqual(['build', 'unit'])
    expect(ids('e2e', 'check')).toEqual(['lint', 'types', 'doors', 'build', 'e2e'])
  })

  it('knows no other words', () => {
    expect(ids('everything')).toBeUndefined()
    expect(ids('constructor')).toBeUndefined()
  })
})
