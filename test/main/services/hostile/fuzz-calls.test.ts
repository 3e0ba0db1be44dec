import { expect, it, onTestFinished } from 'vitest'
import { contract } from '../../../../core/contract/contract.ts'
import { openCalledApp } from './called-app.ts'
import { fuzzCalls } from './fuzz-calls.ts'

it('every call answers in order whatever comes with it, and writes nowhere else', { timeout: 120_000 }, async () => {
  const app = await openCalledApp()
  onTestFinished(app.close)
  const { cases, faults } = await fuzzCalls(async () => app, { each: 3, seed: 1 })
  expect(faults).toEqual([])
  expect(cases).toBe(3 * Object.keys(contract).length)
  expect(app.strays()).toEqual([])
})

it('finds a call that fails inside', async () => {
  const app = await openCalledApp()
  onTestFinished(app.close)
  const weak = {
    ...app,
    dispatch: async () => ({
      ok: false as const,
      error: { code: 'internal' as const, key: 'internal', params: {}, faults: [] },
    }),
  }
  const { faults } = await fuzzCalls(async () => weak, { each: 1, seed: 1 })
  expect(faults).toHaveLength(Object.keys(contract).length)
})
