import { expect, it } from 'vitest'
import { removedMinutes } from '../../../core/risks/removed-minutes.ts'
import type { RemovedRisk } from '../../../core/risks/removed-risk.ts'
import { makeCatalogue, makeRisk } from './risk-builders.ts'

const removes = (risk: Partial<RemovedRisk>): RemovedRisk => ({ source: 'assumption', ...risk })
const services = [makeCatalogue(), makeCatalogue()]

it('saves the extra minutes of each incident, over all services', () => {
  // 30 minutes more on a fifth of users, 12.175 times a year, for two services.
  expect(removedMinutes(removes({ detect: 10, repair: 20 }), services, 0)).toBeCloseTo(146.1, 8)
})

it('multiplies what a practice keeps from being more frequent and larger', () => {
  expect(removedMinutes(removes({ frequency: 0.5, impact: 0.5 }), [makeCatalogue()], 0)).toBeCloseTo(219.15 * 1.25, 8)
})

it('never lets an incident hit more than all users', () => {
  const all = makeCatalogue({ risks: [makeRisk({ impactShare: 0.8 })] })
  expect(removedMinutes(removes({ impact: 1 }), [all], 0)).toBeCloseTo(90 * 0.2 * 12.175, 8)
})

it('counts what is missing to level 3 and no more', () => {
  const saved = (mean: number | null) => removedMinutes(removes({ repair: 30 }), [makeCatalogue()], mean)
  expect(saved(0)).toBeCloseTo(73.05, 8)
  expect(saved(1.5)).toBeCloseTo(36.525, 8)
  expect([saved(3), saved(4)]).toEqual([0, 0])
  expect(saved(null)).toBeNull()
})

it('saves nothing where there are no risks or nothing is removed', () => {
  expect(removedMinutes(removes({ repair: 30 }), [], 0)).toBe(0)
  expect(removedMinutes(removes({}), services, 0)).toBe(0)
})
