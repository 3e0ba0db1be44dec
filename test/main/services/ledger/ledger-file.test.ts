import { expect, it } from 'vitest'
import { buildLedger } from '../../../../core/actions/build-ledger.ts'
import { createMessages } from '../../../../core/messages/messages.ts'
import type { Action } from '../../../../core/round.ts'
import { ledgerFile } from '../../../../main/services/ledger/ledger-file.ts'
import { makeBallotRound, makePlainQuestionnaire } from '../../../builders.ts'

const { t } = createMessages()
const team = { id: 'checkout', name: 'Checkout & Söhne', size: 6 }
const craft = makePlainQuestionnaire({ plan: 1 }, { id: 'craft' })
const actions: Action[] = [
  {
    id: 'a1',
    text: 'Write the *plan*; tell everybody, twice',
    owner: 'On-call lead',
    due: '2026-12-01',
    questionnaire: 'craft',
    item: 'plan.1',
    by: 10,
  },
  { id: 'a2', text: '=SUM(A1)', done: true, doneOn: '2026-02-01', questionnaire: 'craft', dimension: 'plan' },
  { id: 'a3', text: 'Buy a ship', dropped: true },
  { id: 'a4', text: 'ü'.repeat(60), due: '2026-11-30' },
]
const ledger = buildLedger([
  makeBallotRound(craft, ['0', '1', '0', '1', '0'], { id: 'q1', title: 'Q1', date: '2026-01-10', actions }),
  makeBallotRound(craft, ['4', '3', '4', '4', '4'], { id: 'q2', title: 'Q2', date: '2026-04-10' }),
])
const textOf = (format: 'markdown' | 'csv' | 'calendar') =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(ledgerFile(t, team, ledger, format).bytes)

it('is a checklist in Markdown, in which no text becomes markup', () => {
  expect(textOf('markdown')).toBe(`# Actions of Checkout \\& Söhne

1 of 1 finished actions moved what it should, beyond noise.

## Open

- [ ] ${'ü'.repeat(60)}
  (due 30 Nov 2026; decided in Q1)
- [ ] Write the \\*plan\\*; tell everybody, twice
  (owner: On-call lead; due 1 Dec 2026; should move "Who carries the pager for the service?" by 10 points; decided in Q1)

## Finished

- [x] \\=SUM(A1)
  (finished 1 Feb 2026; should move "plan"; decided in Q1)
  Moved beyond noise: +85 in Q2

## Dropped

- [ ] Buy a ship
  (decided in Q1)
`)
})

it('is a table in which no cell is a formula', () => {
  const lines = textOf('csv').split('\r\n')
  expect(lines).toHaveLength(actions.length + 2)
  expect(lines[0]).toMatch(/^\uFEFFteam,round,round_id,date,action_id,text,owner,due,state,/)
  expect(lines[3]).toContain(`,a2,'=SUM(A1),,,done,2026-02-01,craft,plan,,plan,,measured,beyond-noise,Q2,85,`)
})

it('is a calendar of what is open and due, in lines that every reader takes', () => {
  const text = textOf('calendar')
  const lines = text.split('\r\n')
  expect(lines.every(line => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  const unfolded = text.replaceAll('\r\n ', '')
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20261201\r\n')
  expect(unfolded).toContain('SUMMARY:Checkout & Söhne: Write the *plan*\\; tell everybody\\, twice\r\n')
  expect(unfolded).toContain(`SUMMARY:Checkout & Söhne: ${'ü'.repeat(60)}\r\n`)
  expect(textOf('calendar')).toBe(text)
})

it('has a name that every system takes', () => {
  expect(ledgerFile(t, team, ledger, 'calendar').fileName).toBe('checkout-söhne-actions.ics')
})
