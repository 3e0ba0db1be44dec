import { expect, it } from 'vitest'
import { mergedEntries, withEntry, withoutEntry } from '../../../core/risks/change-entries.ts'
import { makeFactor, makeRisk } from './risk-builders.ts'

const a = makeRisk({ id: 'a' })
const b = makeRisk({ id: 'b' })
const c = makeRisk({ id: 'c' })

it('puts an entry in the place of the one with its id, and a new one at the end', () => {
  const changed = { ...a, title: 'Other' }
  expect(withEntry([a, b], changed)).toEqual([changed, b])
  expect(withEntry([a, b], c)).toEqual([a, b, c])
})

it('puts back what was removed where it was', () => {
  expect(withEntry(withoutEntry([a, b, c], 'b'), b, 1)).toEqual([a, b, c])
})

it('takes entries over by id: the same replaces, the others are added, and nothing is lost', () => {
  const own = { risks: [a, b], factors: [makeFactor()] }
  const added = { risks: [c, { ...b, repairMinutes: 5 }], factors: [makeFactor({ id: 'new' })] }
  const merged = mergedEntries(own, added)
  expect(merged.risks).toEqual([a, { ...b, repairMinutes: 5 }, c])
  expect(merged.factors.map(({ id }) => id)).toEqual(['no-runbook', 'new'])
  expect(mergedEntries(own, own)).toEqual(own)
})
