import { expect, it } from 'vitest'
import type { LedgerEntry, Outcome } from '../../../core/actions/ledger.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { hitRateCertainty, outcomeCertainty } from '../../../core/method/ledger-certainty.ts'

const { t } = createMessages()
const round = { id: 'q1', title: 'Q1', date: '2026-01-10' }
const measured: Outcome = {
  kind: 'measured',
  movement: 'beyond-noise',
  round: { id: 'q2', title: 'Q2', date: '2026-04-10' },
  change: { mean: 22, low: 4, high: 40 },
  reached: true,
}
const entry = (outcome: Outcome): LedgerEntry => ({
  action: { id: 'a', text: 'Plan it', by: 20 },
  round,
  aim: 'Planning',
  outcome,
})

it('explains an outcome by what was measured where, and does not claim the action did it', () => {
  const certainty = outcomeCertainty(t, entry(measured))
  expect(certainty?.sentences.join()).toMatch(/fewer than 1 of 20.*does not tell that this action/)
  expect(certainty?.inputs.map(({ value }) => value)).toEqual(['Planning', 'Q1', 'Q2', '+22', '+4 … +40', '+20'])
  expect(outcomeCertainty(t, entry({ ...measured, movement: 'too-few' }))?.sentences.join()).toMatch(/too few answers/)
})

it('has nothing to say where nothing was measured', () => {
  expect(outcomeCertainty(t, entry({ kind: 'waiting' }))).toBeNull()
  expect(hitRateCertainty(t, { entries: [], hits: 0, told: 0 })).toBeNull()
})

it('gives a hit rate the range that so few actions leave open', () => {
  const entries = [measured, measured, { kind: 'waiting' } as const, { kind: 'open' } as const].map(entry)
  const certainty = hitRateCertainty(t, { entries, hits: 1, told: 2 })
  expect(certainty?.sentences[0]).toBe('From 2 judged actions: any rate from 9 % to 91 % fits that.')
  expect(certainty?.inputs.map(({ value }) => value)).toEqual(['1', '2', '1', '50 %', '9 % … 91 %'])
})
