import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AgendaStep, agendaParts } from '../../../core/retrospective/agenda.ts'
import { meetingMinutes, partTime, planTime, planUnit } from '../../../core/retrospective/time-plan.ts'

const anySteps = fc
  .array(fc.constantFrom(...agendaParts), { minLength: 1, maxLength: 40 })
  .map(parts => parts.map((part, place): AgendaStep => ({ id: `${place}`, part, topic: null })))
const anyLength = fc
  .integer({ min: meetingMinutes.shortest / 5, max: meetingMinutes.longest / 5 })
  .map(fives => fives * meetingMinutes.step)

describe('planTime', () => {
  it('adds up to the whole meeting, in half minutes', () => {
    fc.assert(
      fc.property(anySteps, anyLength, (steps, minutes) => {
        const times = [...planTime(steps, minutes).values()]
        expect(times).toHaveLength(steps.length)
        expect(times.reduce((sum, time) => sum + time, 0)).toBe(minutes * 60)
        for (const time of times) expect(time % planUnit).toBe(0)
      }),
    )
  })

  it('gives a larger share to what is worth more, to within half a minute', () => {
    const steps: AgendaStep[] = [
      { id: 'a', part: 'differences', topic: null },
      { id: 'b', part: 'differences', topic: null },
      { id: 'c', part: 'actions', topic: null },
    ]
    expect([...planTime(steps, 40)]).toEqual([
      ['a', 600],
      ['b', 600],
      ['c', 1200],
    ])
    expect(partTime(steps, planTime(steps, 40), 'differences')).toBe(1200)
    expect(partTime(steps, planTime(steps, 40), 'gaps')).toBe(0)
  })

  it('is empty without steps', () => {
    expect(planTime([], 45).size).toBe(0)
  })
})
