import { expect, it } from 'vitest'
import { killAgainAndAgain } from './kill-again-and-again.ts'

it('has everything that it acknowledged, whole, after being killed two hundred times', {
  timeout: 600_000,
}, async () => {
  const { kills, acknowledged, whileStarting, ...faults } = await killAgainAndAgain({ kills: 200, seed: 8 })
  expect(faults).toEqual({ losses: [], halfWritten: [], leftOver: [], wrongIndex: [] })
  expect([kills, whileStarting < 50]).toEqual([200, true])
  expect(acknowledged).toBeGreaterThan(1000)
})
