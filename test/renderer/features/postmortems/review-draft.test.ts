import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewSchema } from '../../../../core/postmortem/review.ts'
import type { Answer } from '../../../../core/round.ts'
import { scoreRound } from '../../../../core/scoring/score-round.ts'
import {
  countAnswered,
  type DraftAction,
  isChanged,
  openDraft,
  type ReviewDraft,
  reduceDraft,
  reviewOf,
} from '../../../../renderer/features/postmortems/review-draft.ts'
import { makePlainQuestionnaire, makeResponse, makeReview, makeRound } from '../../../builders.ts'

const questionnaire = makePlainQuestionnaire({ timeline: 2, causes: 2 }, { id: 'postmortem' })
const about = { title: ' Lost orders ', date: '2026-10-12', service: '' }
const open = (answers: Record<string, Answer> = {}) => openDraft(questionnaire, about, answers)
const play = (draft: ReviewDraft, ...actions: DraftAction[]) => actions.reduce(reduceDraft, draft)
const ids = questionnaire.items.map(({ id }) => id)
const { id, found, marks, words } = makeReview({})
const kept = { id, found, marks, words }

describe('a draft', () => {
  it('opens at its first open question and goes on to the next one with every answer', () => {
    const draft = open({ [ids[0] ?? '']: 3 })
    expect(draft.current).toBe(1)
    expect(play(draft, { kind: 'answer', index: 1, answer: 'na' }).current).toBe(2)
    expect(play(draft, { kind: 'answer', index: 3, answer: 1 }).current).toBe(3)
  })

  it('is unsaved only as long as it differs from what it began with', () => {
    const begun = open()
    const answered = play(begun, { kind: 'answer', index: 0, answer: 2 })
    expect([isChanged(begun, begun), isChanged(answered, begun)]).toEqual([false, true])
    expect(isChanged(play(answered, { kind: 'undo' }), begun)).toBe(false)
    expect(isChanged(play(begun, { kind: 'go', index: 3 }), begun)).toBe(false)
    expect(isChanged(play(begun, { kind: 'about', about: { service: 'cart' } }), begun)).toBe(true)
  })

  it('takes every answer back, in the order in which they were given', () => {
    const change = fc.record({ index: fc.nat(3), answer: fc.constantFrom<Answer>(0, 4, 'na', 'unknown') })
    fc.assert(
      fc.property(fc.array(change), changes => {
        const begun = open({ [ids[2] ?? '']: 1 })
        const changed = play(begun, ...changes.map(one => ({ kind: 'answer' as const, ...one })))
        expect(play(changed, ...changes.map(() => ({ kind: 'undo' as const }))).answers).toEqual(begun.answers)
      }),
    )
  })

  it('finds what is still open, going round', () => {
    const draft = open({ [ids[0] ?? '']: 3, [ids[2] ?? '']: 3 })
    expect(play(draft, { kind: 'missing' }).current).toBe(3)
    expect(play(draft, { kind: 'missing' }, { kind: 'missing' }).current).toBe(1)
    expect(countAnswered(play(draft, { kind: 'clear', index: 0 }))).toBe(1)
  })
})

describe('reviewOf', () => {
  it('keeps all but the text, with the score that a round with these answers has', () => {
    const answers = { [ids[0] ?? '']: 3, [ids[1] ?? '']: 1, [ids[2] ?? '']: 'na', [ids[3] ?? '']: 4 } as const
    const review = reviewOf(open(answers), questionnaire, kept)
    const round = makeRound({
      mode: 'agreed',
      questionnaires: [questionnaire],
      responses: [makeResponse('r1', answers, 'postmortem')],
    })
    expect(reviewSchema.parse(review)).toEqual(review)
    expect(review).toMatchObject({ ...kept, title: 'Lost orders', answers, revision: questionnaire.revision })
    expect(review).not.toHaveProperty('service')
    expect(review.score).toBe(75)
    expect(review.score).toBe(scoreRound(round).questionnaires[0]?.score.mean)
  })

  it('has no score where too little was answered, and drops answers to what is no longer asked', () => {
    const review = reviewOf(open({ gone: 4 }), questionnaire, kept)
    expect(review.score).toBeNull()
    expect(review.answers).toEqual({})
  })
})
