import { expect, it } from 'vitest'
import { dropped, finished, reopened } from '../../../core/actions/action-changes.ts'
import { actionFacts } from '../../../core/actions/action-facts.ts'
import type { LedgerEntry } from '../../../core/actions/ledger.ts'
import { isOverdue, ledgerGroups } from '../../../core/actions/ledger-groups.ts'
import { createMessages } from '../../../core/messages/messages.ts'

const { t } = createMessages()
const entry = (overrides: Partial<LedgerEntry> = {}): LedgerEntry => ({
  action: { id: 'a', text: 'Write the plan', owner: 'Lead', due: '2026-03-01', by: 12.4 },
  round: { id: 'q1', title: 'Q1', date: '2026-01-10' },
  aim: 'Plans',
  outcome: { kind: 'open' },
  ...overrides,
})

it('says whose, by when, what it should move and who decided it', () => {
  expect(actionFacts(t, entry(), '2026-03-01')).toEqual([
    'owner: Lead',
    'due 1 Mar 2026',
    'should move "Plans" by 12 points',
    'decided in Q1',
  ])
})

it('says kindly that an open action was meant for an earlier day', () => {
  expect(actionFacts(t, entry(), '2026-03-02')).toContain('was meant for 1 Mar 2026; still open')
  expect(isOverdue(entry({ outcome: { kind: 'waiting' } }), '2026-03-02')).toBe(false)
})

it('sorts open, finished and dropped actions apart without turning them round', () => {
  const kinds = ['open', 'waiting', 'dropped', 'no-aim'] as const
  const { open, finished, dropped } = ledgerGroups(kinds.map(kind => entry({ outcome: { kind } })))
  expect([open.length, finished.map(({ outcome }) => outcome.kind), dropped.length]).toEqual([
    1,
    ['waiting', 'no-aim'],
    1,
  ])
})

it('finishes, drops and opens an action again, and leaves the rest of it alone', () => {
  const { action } = entry()
  const done = finished(action, '2026-02-01')
  expect(done).toEqual({ ...action, done: true, doneOn: '2026-02-01' })
  expect(dropped(done)).toEqual({ ...action, dropped: true })
  expect(reopened(dropped(done))).toEqual(action)
})
