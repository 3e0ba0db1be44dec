import { expect, it } from 'vitest'
import { hitHistory } from '../../../core/actions/hit-history.ts'
import type { LedgerEntry, Movement, Outcome } from '../../../core/actions/ledger.ts'

const round = (id: string, date: string) => ({ id, title: id, date })
const first = round('q2', '2026-04-10')
const second = round('q3', '2026-07-10')
const measured = (movement: Movement, told: typeof first): Outcome => ({
  kind: 'measured',
  movement,
  round: told,
  change: { mean: 5, low: null, high: null },
  reached: null,
})
const entry = (outcome: Outcome): LedgerEntry => ({
  action: { id: 'a', text: 'x' },
  round: round('q1', '2026-01-10'),
  aim: null,
  outcome,
})

it('counts hits by the round that told them, oldest first', () => {
  const entries = [
    measured('beyond-noise', second),
    measured('not-moved', second),
    measured('within-noise', first),
    measured('beyond-noise', second),
  ].map(entry)
  expect(hitHistory({ entries })).toEqual([
    { round: first, hits: 0, told: 1 },
    { round: second, hits: 2, told: 3 },
  ])
})

it('leaves out what cannot be judged', () => {
  const entries = [measured('too-few', first), { kind: 'open' as const }, { kind: 'waiting' as const }].map(entry)
  expect(hitHistory({ entries })).toEqual([])
})
