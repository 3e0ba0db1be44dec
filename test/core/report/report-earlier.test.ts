import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { reportEarlier } from '../../../core/report/report-earlier.ts'
import type { Action } from '../../../core/round.ts'
import { makeBallotRound, makePlainQuestionnaire } from '../../builders.ts'

const { t } = createMessages()
const craft = makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })
const round = (id: string, date: string, rows: string[], actions: Action[] = []) =>
  makeBallotRound(craft, rows, { id, title: id, date, actions })
const before = round(
  'q1',
  '2026-01-10',
  ['00', '01', '10', '11', '00', '01'],
  [
    { id: 'a', text: 'Plan', done: true, doneOn: '2026-02-01', questionnaire: 'craft', dimension: 'plan', by: 10 },
    { id: 'b', text: 'Tell', owner: 'Lead' },
  ],
)
const after = round('q2', '2026-04-10', ['33', '34', '43', '44', '33', '44'], [{ id: 'c', text: 'Own' }])

it('says what became of actions that were decided before, and how often they move something', () => {
  expect(reportEarlier(t, after, [before])).toEqual({
    actions: [
      { id: 'q1 b', text: 'Tell', facts: ['owner: Lead', 'decided in q1'], outcome: 'Not finished yet' },
      {
        id: 'q1 a',
        text: 'Plan',
        facts: ['finished 1 Feb 2026', 'should move "plan" by 10 points', 'decided in q1'],
        outcome: 'Moved beyond noise: +77 in q2, as far as was hoped',
      },
    ],
    sentence: '1 of 1 finished actions moved what it should, beyond noise.',
    isMeasured: true,
  })
})

it('is nothing where no earlier round decided anything', () => {
  expect(reportEarlier(t, before, [])).toBeNull()
  expect(reportEarlier(t, after, [{ ...before, actions: [] }])).toBeNull()
})
