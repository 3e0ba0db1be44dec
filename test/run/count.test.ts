import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, oneCheck, sumCounts, withExit } from './count.ts'

const file = (status: string, states: string[], message = '') => ({
  name: 'a.test.ts',
  status,
  message,
  assertionResults: states.map(state => ({ fullName: 'says something', status: state })),
})

describe('countVitest', () => {
  it('counts tests, and everything that neither passed nor failed as skipped', () => {
    const report = {
      testResults: [file('failed', ['passed', 'failed', 'skipped', 'todo']), file('passed', ['passed'])],
    }
    expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 2, notes: [] })
  })

  it('counts a file that could not even be loaded, and names it', () => {
    const report = {
      testResults: [file('failed', [], 'Cannot find package "x"\nstack'), file('failed', ['skipped'], 'hook')],
    }
    const { failed, notes } = countVitest(report)
    expect(failed).toBe(2)
    expect(notes[0]).toBe('a.test.ts did not run: Cannot find package "x"')
  })

  it('refuses a report of another shape instead of counting nothing', () => {
    expect(() => countVitest({ numPassedTests: 3 })).toThrow()
  })
})

const spec = (title: string, status: string, reason?: string) => ({
  title,
  tests: [{ projectName: 'browser', status, annotations: reason ? [{ type: 'skip', description: reason }] : [] }],
})

describe('countPlaywright', () => {
  it('counts specs in nested suites, and names the flaky and the reasons of skips once', () => {
    const inner = {
      title: 'inner',
      specs: [spec('wobbles', 'flaky'), spec('one', 'skipped', 'no Electron'), spec('two', 'skipped', 'no Electron')],
    }
    const report = {
      suites: [{ title: 'a', specs: [spec('works', 'expected'), spec('breaks', 'unexpected')], suites: [inner] }],
      errors: [],
    }
    expect(countPlaywright(report)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
      notes: ['Passed only when repeated: wobbles (browser)', 'Skipped 2: browser: no Electron'],
    })
  })

  it('counts an error outside of any test', () => {
    const report = { suites: [], errors: [{ message: 'Cannot find module\nat x' }] }
    expect(countPlaywright(report)).toMatchObject({ failed: 1, notes: ['Cannot find module'] })
  })

  it('says so when a skip has no reason', () => {
    const report = { suites: [{ title: 'a', specs: [spec('one', 'skipped')] }], errors: [] }
    expect(countPlaywright(report).notes).toEqual(['Skipped 1: browser: no reason given'])
  })
})

describe('withExit', () => {
  it('turns a bad exit without a failed test into a failure, once', () => {
    expect(withExit(oneCheck(true), false)).toMatchObject({ passed: 1, failed: 1 })
    expect(withExit(oneCheck(false), false).failed).toBe(1)
    expect(withExit(oneCheck(true), true).failed).toBe(0)
  })
})

describe('sumCounts', () => {
  it('adds up', () => {
    const sum = sumCounts([oneCheck(true), oneCheck(false), { passed: 3, failed: 0, skipped: 2, notes: ['x'] }])
    expect(sum).toEqual({ passed: 4, failed: 1, skipped: 2, notes: ['x'] })
  })
})
