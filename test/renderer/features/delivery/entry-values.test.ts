import { describe, expect, it } from 'vitest'
import { entryFigures, entryProblems, entryValues } from '../../../../renderer/features/delivery/entry-values.ts'
import { t } from '../../../core/charts/chart-builders.ts'
import { entry } from '../../../core/delivery/delivery-builders.ts'

const typed = (overrides: Partial<ReturnType<typeof entryValues>> = {}) => ({
  ...entryValues({ from: '2026-10-01', to: '2026-10-31' }),
  leadTimeHours: '12',
  ...overrides,
})
const problemsOf = (overrides: Partial<ReturnType<typeof entryValues>>) =>
  entryProblems(t, typed(overrides), '2026-11-22')

describe('figures typed by hand', () => {
  it('are kept in hours, deployments a day and shares, and nothing for what is not known', () => {
    const values = typed({ deploymentsPerDay: '3,5', changeFailRate: '12.5' })
    expect(problemsOf(values)).toEqual({})
    expect(entryFigures(values)).toEqual({
      leadTimeHours: 12,
      deploymentsPerDay: 0.5,
      recoveryHours: null,
      changeFailRate: 0.125,
      reworkRate: null,
    })
  })

  it('come back as they were typed', () => {
    const { figures } = entry('2026-10-01', '2026-10-31', { deploymentsPerDay: 2 / 7, reworkRate: 0.07 })
    expect(entryValues({ from: '2026-10-01', to: '2026-10-31', figures })).toMatchObject({
      deploymentsPerDay: '2',
      reworkRate: '7',
      leadTimeHours: '',
    })
  })

  it('are asked for again where they cannot be meant', () => {
    expect(problemsOf({ from: '' })).toEqual({ from: 'Choose a day.' })
    expect(problemsOf({ to: '2026-09-30' })).toEqual({ to: 'The last day comes before the first one.' })
    expect(problemsOf({ to: '2026-11-23' })).toEqual({ to: 'That day is still to come.' })
    expect(problemsOf({ leadTimeHours: ' ' })).toEqual({ leadTimeHours: 'Fill in at least one figure.' })
    expect(problemsOf({ changeFailRate: '120' })).toEqual({ changeFailRate: 'At most 100 %.' })
    for (const text of ['soon', '-3', '1,500', '1e3'])
      expect(problemsOf({ recoveryHours: text })).toEqual({ recoveryHours: 'Write a plain number, such as 12 or 3.5.' })
    expect(problemsOf({ leadTimeHours: '1000001' })).toEqual({ leadTimeHours: 'That is more than can be kept.' })
  })
})
