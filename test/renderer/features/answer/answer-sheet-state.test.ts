import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countAnswered,
  openQuestions,
  openSheet,
  partIndex,
  reduceSheet,
  type SheetAction,
} from '../../../../renderer/features/answer/answer-sheet-state.ts'
import { makeQuestionnaire, makeResponse, makeRound } from '../../../builders.ts'

const open = (answers = {}) => {
  const response = makeResponse('r1', answers)
  return openSheet(
    makeRound({ mode: 'agreed', questionnaires: [makeQuestionnaire()], responses: [response] }),
    response,
  )
}

const play = (sheet: ReturnType<typeof open>, ...actions: SheetAction[]) => actions.reduce(reduceSheet, sheet)

describe('the answer sheet', () => {
  it('opens at the first question without an answer', () => {
    expect(open().current).toBe(0)
    expect(open({ 'reduce-silos.intent': 2, 'reduce-silos.first': 'na' }).current).toBe(2)
  })

  it('goes on to the next question after an answer, across the end of a part', () => {
    const sheet = play(open(), { kind: 'answer', index: 2, answer: 3 })
    expect(sheet.current).toBe(3)
    expect(partIndex(sheet)).toBe(1)
  })

  it('is finished after the last question, and not any more when one goes back', () => {
    const finished = play(open(), { kind: 'answer', index: 5, answer: 3 })
    expect(finished).toMatchObject({ current: 5, finished: true })
    expect(play(finished, { kind: 'move', by: -1 })).toMatchObject({ current: 4, finished: false })
  })

  it('never leaves its questions', () => {
    expect(play(open(), { kind: 'move', by: -1 }).current).toBe(0)
    expect(play(open(), { kind: 'part', by: -1 }).current).toBe(0)
    expect(play(open(), { kind: 'part', by: 1 }, { kind: 'part', by: 1 }).current).toBe(3)
  })

  it('finds the next open question, going round', () => {
    const sheet = play(open(), { kind: 'answer', index: 5, answer: 1 }, { kind: 'missing' })
    expect(sheet.current).toBe(0)
  })

  it('takes changes back one by one, the newest first, and returns to their question', () => {
    const sheet = play(
      open({ 'reduce-silos.intent': 1 }),
      { kind: 'answer', index: 0, answer: 4 },
      { kind: 'clear', index: 0 },
      { kind: 'answer', index: 3, answer: 'unknown' },
    )
    const once = play(sheet, { kind: 'undo' })
    expect(once.answers).toEqual({})
    expect(once.current).toBe(3)
    expect(play(once, { kind: 'undo' }).answers).toEqual({ 'devops-sre/reduce-silos.intent': 4 })
    expect(play(once, { kind: 'undo' }, { kind: 'undo' }, { kind: 'undo' }).answers).toEqual({
      'devops-sre/reduce-silos.intent': 1,
    })
  })

  it('counts what has an answer of any kind', () => {
    const sheet = open({ 'reduce-silos.intent': 0, 'reduce-silos.first': 'na', 'accept-failure.first': 'unknown' })
    expect(countAnswered(sheet)).toBe(3)
    expect(countAnswered(sheet, 0, 3)).toBe(2)
  })

  it('lists what is missing by part and leaves complete parts out', () => {
    const sheet = open({ 'reduce-silos.intent': 1, 'reduce-silos.first': 2, 'reduce-silos.second': 'na' })
    expect(openQuestions(sheet).map(({ part, questions }) => [part.dimensionId, questions.map(q => q.index)])).toEqual([
      ['accept-failure', [3, 4, 5]],
    ])
  })

  it('is where it was after any answers and as many undos', () => {
    const answers = fc.array(fc.record({ index: fc.nat(5), answer: fc.constantFrom<0 | 4 | 'na'>(0, 4, 'na') }))
    fc.assert(
      fc.property(answers, changes => {
        const start = open({ 'reduce-silos.second': 2 })
        const changed = play(start, ...changes.map(change => ({ kind: 'answer' as const, ...change })))
        const undone = play(changed, ...changes.map(() => ({ kind: 'undo' as const })))
        expect(undone.answers).toEqual(start.answers)
      }),
    )
  })
})
