import { describe, expect, it } from 'vitest'
import {
  clockText,
  type MeetingAction,
  type MeetingState,
  meetingTime,
  newMeeting,
  reduceMeeting,
} from '../../../core/retrospective/meeting-state.ts'
import { readMeeting } from '../../../core/retrospective/read-meeting.ts'

const played = (...actions: MeetingAction[]): MeetingState => actions.reduce(reduceMeeting, newMeeting)
const second = 1000
const plan = new Map([
  ['a', 120],
  ['b', 60],
])

describe('the clock', () => {
  it('counts for the step that is shown, and for the whole', () => {
    const state = played(
      { kind: 'go', step: 'a', now: 0 },
      { kind: 'run', running: true, now: 10 * second },
      { kind: 'go', step: 'b', now: 100 * second },
    )
    expect(meetingTime(state, plan, 175 * second)).toEqual({
      step: { spent: 75, planned: 60, left: -15 },
      whole: { spent: 165, planned: 2700, left: 2535 },
    })
    const back = reduceMeeting(state, { kind: 'go', step: 'a', now: 175 * second })
    expect(meetingTime(back, plan, 180 * second).step).toEqual({ spent: 95, planned: 120, left: 25 })
  })

  it('stands still while it is stopped', () => {
    const state = played(
      { kind: 'go', step: 'a', now: 0 },
      { kind: 'run', running: true, now: 0 },
      { kind: 'run', running: false, now: 30 * second },
    )
    expect(meetingTime(state, plan, 500 * second).step.spent).toBe(30)
    const again = reduceMeeting(state, { kind: 'run', running: true, now: 500 * second })
    expect(meetingTime(again, plan, 510 * second).whole.spent).toBe(40)
  })

  it('gives a minute more to the step and so to the whole', () => {
    const state = played({ kind: 'go', step: 'b', now: 0 }, { kind: 'extend' }, { kind: 'extend' })
    const { step, whole } = meetingTime(state, plan, 0)
    expect([step.planned, whole.planned]).toEqual([180, 2820])
  })

  it('takes nothing away where the clock of the machine was set back', () => {
    const state = played({ kind: 'go', step: 'a', now: 0 }, { kind: 'run', running: true, now: 60 * second })
    expect(meetingTime(state, plan, 10 * second).step.spent).toBe(0)
  })

  it.each([
    [0, '0:00'],
    [65, '1:05'],
    [-9, '0:09'],
    [3600, '60:00'],
  ])('shows %i seconds as %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text)
  })
})

describe('a meeting', () => {
  it('reveals a step once, and keeps it revealed', () => {
    const state = played({ kind: 'go', step: 'a', now: 0 }, { kind: 'reveal' }, { kind: 'reveal' })
    expect(state.revealed).toEqual(['a'])
    expect(played({ kind: 'reveal' })).toBe(newMeeting)
  })

  it('goes to a topic that it takes up', () => {
    const state = played({ kind: 'add', topic: 'c', now: 0 }, { kind: 'add', topic: 'c', now: 0 })
    expect(state).toMatchObject({ step: 'c', added: ['c'] })
  })

  it('starts over with the length that was planned', () => {
    const state = played({ kind: 'plan', minutes: 60 }, { kind: 'go', step: 'a', now: 0 }, { kind: 'restart' })
    expect(state).toEqual({ ...newMeeting, minutes: 60 })
  })

  it('goes on where a window left it', () => {
    const state = played(
      { kind: 'plan', minutes: 30 },
      { kind: 'add', topic: 'c', now: 0 },
      { kind: 'reveal' },
      { kind: 'run', running: true, now: 5 },
      { kind: 'extend' },
      { kind: 'go', step: 'a', now: 20 },
    )
    expect(readMeeting(JSON.parse(JSON.stringify(state)))).toEqual(state)
  })

  it.each([null, 3, 'x', [], {}, { minutes: 1, revealed: 'a', since: -1, spent: { a: 'x' }, step: 4 }])(
    'begins anew from %j',
    value => {
      expect(readMeeting(value)).toEqual(newMeeting)
    },
  )
})
