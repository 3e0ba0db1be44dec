import { expect, it } from 'vitest'
import { buildLedger } from '../../../core/actions/build-ledger.ts'
import { earlierActions } from '../../../core/actions/earlier-actions.ts'
import type { Action } from '../../../core/round.ts'
import { makeBallotRound, makePlainQuestionnaire } from '../../builders.ts'

const craft = makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })
const low = ['00', '01', '10', '11', '00', '01']
const high = ['33', '34', '43', '44', '33', '44']
const round = (id: string, date: string, rows: string[], actions: Action[] = []) =>
  makeBallotRound(craft, rows, { id, title: id, date, actions })
const aim = { questionnaire: 'craft', item: 'plan.1' }
const done = { done: true, doneOn: '2026-02-01' }

const q1 = round('q1', '2026-01-10', low, [
  { id: 'open', text: 'x' },
  { id: 'dropped', text: 'x', dropped: true },
  { id: 'hit', text: 'x', ...done, ...aim },
  { id: 'old-aimless', text: 'x', ...done },
])
const q2 = round('q2', '2026-04-10', high, [
  { id: 'late', text: 'x', done: true, doneOn: '2026-12-01', ...aim },
  { id: 'aimless', text: 'x', ...done },
])
const q3 = round('q3', '2026-07-10', high, [{ id: 'own', text: 'x' }])
const ledger = buildLedger([q1, q2, q3])
const idsFor = (of: typeof q1): string[] => earlierActions(ledger, of).map(({ action }) => action.id)

it('carries open actions over, and tells the outcomes that the round brings', () => {
  expect(idsFor(q2)).toEqual(['open', 'hit', 'old-aimless'])
})

it('leaves out what an earlier round told, what was dropped, and what the round itself decided', () => {
  expect(idsFor(q3)).toEqual(['open', 'late', 'aimless'])
})

it('is empty for a first round', () => {
  expect(idsFor(q1)).toEqual([])
})
