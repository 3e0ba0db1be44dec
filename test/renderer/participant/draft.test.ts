import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countAnswered,
  type Draft,
  type DraftAction,
  firstOpen,
  newDraft,
  reduceDraft,
} from '../../../renderer/participant/draft.ts'
import { layOut } from '../../../renderer/participant/paper.ts'
import { makeForm } from './forms.ts'

const paper = layOut(makeForm())
const reduce = reduceDraft(paper)
const doing = (draft: Draft, ...actions: DraftAction[]): Draft => actions.reduce(reduce, draft)
const answer = (index: number, value = 2, stay = false): DraftAction => ({ kind: 'answer', index, answer: value, stay })
const place = ({ stage, index }: Draft) => (stage === 'questions' ? index : stage)
const questioning = (): Draft => doing(newDraft('b'), { kind: 'begin' }, { kind: 'forward' })

describe('a draft', () => {
  it('leads from the terms by the guesses to the questions, and back', () => {
    const begun = doing(newDraft('b'), { kind: 'begin' })
    expect(place(begun)).toBe('predictions')
    const asked = doing(begun, { kind: 'predict', part: 'devops-sre/reduce-silos', value: 60 }, { kind: 'forward' })
    expect(place(asked)).toBe(0)
    const back = doing(asked, { kind: 'back' }, { kind: 'back' })
    expect(place(back)).toBe('intro')
    expect(back.predictions).toEqual({ 'devops-sre/reduce-silos': 60 })
    expect(doing(back, { kind: 'predict', part: 'devops-sre/reduce-silos', value: null }).predictions).toEqual({})
  })

  it('begins with the questions where no guess is asked for', () => {
    const plain = reduceDraft({ ...paper, predictions: false })
    const begun = plain(newDraft('b'), { kind: 'begin' })
    expect(place(begun)).toBe(0)
    expect(place(plain(begun, { kind: 'back' }))).toBe('intro')
  })

  it('goes on with each answer, and ends at the review', () => {
    const all = doing(questioning(), ...paper.questions.map((_, index) => answer(index)))
    expect(place(all)).toBe('review')
    expect(countAnswered(paper, all)).toBe(6)
    expect(firstOpen(paper, all)).toBeNull()
  })

  it('stays where a comment is being written', () => {
    const draft = doing(questioning(), answer(0, 3, true), { kind: 'comment', index: 0, comment: 'Well.' })
    expect(place(draft)).toBe(0)
    expect(draft.comments).toEqual({ 'devops-sre/reduce-silos.intent': 'Well.' })
    expect(doing(draft, { kind: 'comment', index: 0, comment: '' }).comments).toEqual({})
  })

  it('passes a question over, and takes an answer back', () => {
    const draft = doing(questioning(), answer(0), { kind: 'forward' }, { kind: 'back' }, { kind: 'back' })
    expect(place(draft)).toBe(0)
    const cleared = doing(draft, { kind: 'clear' })
    expect(countAnswered(paper, cleared)).toBe(0)
    expect(firstOpen(paper, doing(cleared, answer(1)), 0, 3)).toBe(0)
  })

  it('leads from the review through what is open, and back to the review', () => {
    const reviewed = doing(questioning(), answer(0), { kind: 'go', index: 5 }, answer(5))
    expect(place(reviewed)).toBe('review')
    const atFirstOpen = doing(reviewed, { kind: 'go', index: 3 }, answer(3))
    expect(place(atFirstOpen)).toBe(4)
    const atSecond = doing(atFirstOpen, answer(4))
    expect(place(atSecond)).toBe(1)
    expect(place(doing(atSecond, answer(1), answer(2)))).toBe('review')
  })

  it('leads straight back to the review after a changed answer', () => {
    const reviewed = doing(questioning(), answer(0), { kind: 'review' }, { kind: 'go', index: 0 })
    const changed = doing(reviewed, answer(0, 4))
    expect(place(changed)).toBe('review')
    expect(changed.answers['devops-sre/reduce-silos.intent']).toBe(4)
  })

  it('never leaves the paper, whatever is done', () => {
    const actions = fc.oneof(
      fc.constantFrom<DraftAction>(
        { kind: 'begin' },
        { kind: 'forward' },
        { kind: 'back' },
        { kind: 'review' },
        { kind: 'clear' },
      ),
      fc.integer({ min: 0, max: 5 }).map(index => answer(index)),
      fc.integer({ min: 0, max: 5 }).map((index): DraftAction => ({ kind: 'go', index })),
    )
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 40 }), done => {
        const draft = doing(newDraft('b'), ...done)
        expect(paper.questions[draft.index]).toBeDefined()
        expect(draft.ballot).toBe('b')
        const known = new Set(paper.questions.map(({ key }) => key))
        expect(Object.keys(draft.answers).every(key => known.has(key))).toBe(true)
      }),
    )
  })
})
