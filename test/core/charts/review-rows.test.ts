import { describe, expect, it } from 'vitest'
import { reviewAxis, reviewRows, reviewSentence, rowsOnAxis } from '../../../core/charts/review-rows.ts'
import { dayOf, timeAxis } from '../../../core/charts/time-axis.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import type { Review } from '../../../core/postmortem/review.ts'
import { makeReview } from '../../builders.ts'

const { t } = createMessages()
const rounds = [
  { id: 'q1', title: 'Q1', date: '2026-03-01', position: 0 },
  { id: 'q2', title: 'Q2', date: '2026-06-01', position: 1 },
]
const sentence = (reviews: Review[], off = 0) => reviewSentence(t, reviewRows(reviews), off, date => date)

describe('reviewRows', () => {
  it('puts postmortems in the order of their dates, with what was found and all marks together', () => {
    const late = makeReview({ id: 'late', date: '2026-05-01', found: ['impact'] })
    const early = makeReview({
      id: 'early',
      date: '2026-04-01',
      marks: { blame: 1, hindsight: 2, 'person-as-cause': 3 },
    })
    const rows = reviewRows([late, early])
    expect(rows.map(({ id, found, marks }) => [id, found, marks])).toEqual([
      ['early', 5, 6],
      ['late', 1, 0],
    ])
  })

  it('shows two of one day a day apart', () => {
    const rows = reviewRows([makeReview({ id: 'one' }), makeReview({ id: 'two' })])
    expect((rows[1]?.day ?? 0) - (rows[0]?.day ?? 0)).toBe(1)
  })
})

describe('reviewAxis', () => {
  it('holds every round and every postmortem', () => {
    const rows = reviewRows([makeReview({ date: '2024-01-01' })])
    expect(reviewAxis(rounds, rows)).toMatchObject({ from: dayOf('2024-01-01'), to: dayOf('2026-06-01') })
  })

  it('is missing where there is nothing to show', () => {
    expect(reviewAxis([], [])).toBeNull()
  })
})

describe('rowsOnAxis', () => {
  const axis = timeAxis(rounds)
  if (!axis) throw new Error('two rounds make an axis')

  it('leaves out what lies outside', () => {
    const rows = reviewRows([
      makeReview({ id: 'far', date: '2020-01-01' }),
      makeReview({ id: 'in', date: '2026-04-01' }),
    ])
    expect(rowsOnAxis(rows, axis).map(({ id }) => id)).toEqual(['in'])
  })

  it('keeps both of two postmortems on its last day', () => {
    const rows = reviewRows(['one', 'two'].map(id => makeReview({ id, date: '2026-06-01' })))
    expect(rowsOnAxis(rows, axis).map(({ day }) => day)).toEqual([axis.to, axis.to])
  })
})

describe('reviewSentence', () => {
  it('tells of none, of one, and of the first and the last of several', () => {
    const first = makeReview({ date: '2026-04-01', score: 32.6, found: ['impact'] })
    const last = makeReview({ id: 'last', date: '2026-05-01', score: null })
    expect(sentence([])).toBe('No postmortem was looked at.')
    expect(sentence([first])).toBe('One postmortem, on 2026-04-01: score 33, 1 of 5 components found.')
    expect(sentence([first, last])).toBe(
      '2 postmortems. From 2026-04-01 to 2026-05-01 the score went from 33 to –, and the components found from 1 to 5 of 5.',
    )
  })

  it('says how many lie outside the time that is shown', () => {
    expect(sentence([makeReview({})], 1)).toContain('One more lies outside the time that is shown.')
  })
})
