import { expect, it } from 'vitest'
import { buildLedger } from '../../../core/actions/build-ledger.ts'
import type { Outcome } from '../../../core/actions/ledger.ts'
import type { Action, Round } from '../../../core/round.ts'
import { makeBallotRound, makePlainQuestionnaire, makeRound } from '../../builders.ts'

const craft = makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })
const aim = { questionnaire: 'craft', item: 'plan.1' }
const finished = (overrides: Partial<Action> = {}): Action => ({
  id: 'a1',
  text: 'Write the plan',
  done: true,
  doneOn: '2026-02-01',
  ...aim,
  ...overrides,
})
const low = ['00', '01', '10', '11', '00', '01']
const high = ['33', '34', '43', '44', '33', '44']
const round = (id: string, date: string, rows: string[], overrides: Partial<Round> = {}) =>
  makeBallotRound(craft, rows, { id, title: id, date, ...overrides })
const before = (action: Action) => round('q1', '2026-01-10', low, { actions: [action] })
const outcomeOf = (...rounds: Round[]): Outcome | undefined => buildLedger(rounds).entries[0]?.outcome

it('tells that what an action should move has moved beyond noise', () => {
  const ledger = buildLedger([round('q2', '2026-04-10', high), before(finished({ by: 50 }))])
  expect(ledger).toMatchObject({ hits: 1, told: 1 })
  expect(ledger.entries[0]).toMatchObject({
    aim: 'Who carries the pager for the service?',
    round: { id: 'q1' },
    outcome: { kind: 'measured', movement: 'beyond-noise', round: { id: 'q2' }, reached: true },
  })
})

it('agrees with Welch by hand on one question', () => {
  // Raw 0 0 1 1 0 0 -> 3 3 4 4 3 4: means 8.33 and 87.5 points, s^2 = 4/15 and 3/10 of a squared step of 625.
  const outcome = outcomeOf(before(finished()), round('q2', '2026-04-10', high))
  if (outcome?.kind !== 'measured') throw new Error('not measured')
  const squaredError = ((4 / 15) * 625 + 625 / 12 + (3 / 10) * 625 + 625 / 12) / 6
  expect(outcome.change.mean).toBeCloseTo(3.5 * 25 - 25 / 3, 10)
  const { low: from, high: to } = outcome.change
  const reach = ((to ?? 0) - (from ?? 0)) / 2
  // t quantile for about 9.99 degrees of freedom
  expect(reach / Math.sqrt(squaredError)).toBeCloseTo(2.2285, 3)
})

it('tells moved within noise from not moved', () => {
  const slightly = round('q2', '2026-04-10', ['00', '01', '11', '11', '00', '11'])
  expect(outcomeOf(before(finished()), slightly)).toMatchObject({ movement: 'within-noise', reached: null })
  const same = round('q2', '2026-04-10', low)
  expect(outcomeOf(before(finished({ by: 10 })), same)).toMatchObject({ movement: 'not-moved', reached: false })
})

it('measures a dimension by what both rounds ask alike', () => {
  const action = finished({ dimension: 'plan' })
  const { item: _, ...whole } = action
  expect(outcomeOf(before(whole), round('q2', '2026-04-10', high))).toMatchObject({ movement: 'beyond-noise' })
})

it('does not count one answer as proof', () => {
  const one = (id: string, date: string, answer: number, actions: Action[] = []) =>
    makeRound({
      id,
      title: id,
      date,
      actions,
      questionnaires: [craft],
      responses: [{ id: 'r', answers: { craft: { 'plan.1': answer, 'plan.2': answer } } }],
    })
  const ledger = buildLedger([one('q1', '2026-01-10', 1, [finished()]), one('q2', '2026-04-10', 3)])
  expect(ledger.entries[0]?.outcome).toMatchObject({ movement: 'too-few', change: { mean: 50, low: null } })
  expect(ledger.told).toBe(0)
})

it('waits for a round after the action was finished', () => {
  const early = round('q2', '2026-01-20', high)
  expect(outcomeOf(before(finished()), early)).toEqual({ kind: 'waiting' })
  expect(outcomeOf(before(finished()))).toEqual({ kind: 'waiting' })
})

it('compares nothing that was reworded, and nothing that a small group hides', () => {
  const reworded = { ...craft, items: craft.items.map(item => ({ ...item, rev: 2 })) }
  const asked = makeBallotRound(reworded, high, { id: 'q2', date: '2026-04-10' })
  expect(outcomeOf(before(finished()), asked)).toMatchObject({ kind: 'not-comparable', round: { id: 'q2' } })
  const few = round('q2', '2026-04-10', ['4.', '4.', '44', '.4', '.4', '.4'])
  expect(outcomeOf(before(finished()), few)).toMatchObject({ kind: 'not-comparable' })
})

it('tells what is open, dropped, or without an aim', () => {
  expect(outcomeOf(before(finished({ done: false })))).toEqual({ kind: 'open' })
  expect(outcomeOf(before(finished({ dropped: true })))).toEqual({ kind: 'dropped' })
  const { questionnaire: _q, item: _i, ...aimless } = finished()
  expect(outcomeOf(before(aimless), round('q2', '2026-04-10', high))).toEqual({ kind: 'no-aim' })
})

it('lists open actions first, by their date, then the others, latest round first', () => {
  const open = (id: string, due?: string): Action => ({ id, text: id, ...(due === undefined ? {} : { due }) })
  const earlier = round('q1', '2026-01-10', low, { actions: [finished(), open('late', '2026-09-01'), open('never')] })
  const later = round('q2', '2026-04-10', high, { actions: [open('soon', '2026-05-01'), finished({ id: 'a2' })] })
  expect(buildLedger([earlier, later]).entries.map(({ action }) => action.id)).toEqual([
    'soon',
    'late',
    'never',
    'a2',
    'a1',
  ])
})
