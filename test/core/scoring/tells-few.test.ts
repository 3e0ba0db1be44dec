import { describe, expect, it } from 'vitest'
import { type BallotPattern, followsFrom, tellsFew, type Weights } from '../../../core/scoring/tells-few.ts'

/** Ballots that answered some items, each of which weighs the same in every score. */
const answering = (count: number, items: readonly number[], ...weights: number[]): BallotPattern => ({
  count,
  answers: items.map(item => ({ item, weights })),
})

const seen = { scores: [], items: new Set<number>() }
const onlyScores = { scores: [], items: new Set([0, 1, 2]) }

describe('a combination that tells few', () => {
  it('of scores is there where all but a few have the same weights', () => {
    expect(tellsFew([answering(8, [0], 1, 1 / 5), answering(2, [0], 1, 1 / 4)], onlyScores, 3)).toBe(true)
    expect(tellsFew([answering(8, [0], 1, 1 / 5), answering(3, [0], 1, 1 / 4)], onlyScores, 3)).toBe(false)
  })

  it('of scores is not there where all have the same weights', () => {
    expect(tellsFew([answering(8, [0], 1, 1 / 5)], onlyScores, 3)).toBe(false)
    expect(tellsFew([], onlyScores, 3)).toBe(false)
    expect(tellsFew([answering(1, [])], onlyScores, 3)).toBe(false)
  })

  it('of scores is not there where the few differ from two larger classes in the same way', () => {
    const classes = [answering(8, [0], 1, 1 / 5), answering(4, [0], 1, 1 / 4), answering(1, [0], 1, 1 / 3)]
    expect(tellsFew(classes, onlyScores, 3)).toBe(false)
  })

  it('of scores is there where a third weight sets the few apart from two larger classes', () => {
    const classes = [answering(3, [0], 1, 1, 1), answering(3, [0], 1, 1 / 2, 0), answering(1, [0], 1, 1 / 2, 1)]
    expect(tellsFew(classes, onlyScores, 3)).toBe(true)
    expect(tellsFew(classes, { ...onlyScores, scores: [2] }, 3)).toBe(false)
  })

  it('of a score and its items is there where a few answered only in part', () => {
    const classes = [answering(8, [0, 1], 1), answering(2, [0], 2)]
    expect(tellsFew(classes, seen, 3)).toBe(true)
    expect(tellsFew(classes, seen, 2)).toBe(false)
  })

  it('of a score and its items is not there beside a hidden item that enough answered', () => {
    const classes = [answering(8, [0, 1], 1), answering(2, [0], 2)]
    expect(tellsFew(classes, { scores: [], items: new Set([1]) }, 3)).toBe(false)
    expect(tellsFew(classes, { scores: [], items: new Set([1]) }, 9)).toBe(true)
  })

  it('takes ballots that answered nothing in common for cancelled one by one', () => {
    expect(tellsFew([answering(4, [0], 1), answering(4, [1], 2), answering(1, [0, 1], 3)], seen, 3)).toBe(true)
    expect(tellsFew([answering(4, [0], 1), answering(4, [1], 2)], seen, 3)).toBe(false)
  })

  it('is taken for there where the search takes too long', () => {
    const unlike = Array.from({ length: 40 }, (_, row) =>
      answering(1, [0], ...Array.from({ length: 30 }, (_, power) => Math.cos((row + 1) * (power + 1)))),
    )
    expect(tellsFew(unlike, onlyScores, 11)).toBe(true)
  })
})

describe('a score that follows', () => {
  const weigh = (item: number, weights: Weights) => ({ item, weights })

  it('is the sum of items of which each ballot answered all', () => {
    const complete = [{ count: 5, answers: [weigh(0, [1, 2]), weigh(1, [1, 0])] }]
    expect(followsFrom(complete, seen, 1)).toBe(true)
    expect(followsFrom(complete, { scores: [], items: new Set([0]) }, 1)).toBe(true)
    expect(followsFrom(complete, { scores: [0], items: new Set([0]) }, 1)).toBe(false)
  })

  it('does not where other ballots weigh otherwise in it', () => {
    const patterns = [answering(5, [0, 1], 1, 1), answering(5, [0], 2, 3)]
    expect(followsFrom(patterns, seen, 1)).toBe(true)
    expect(followsFrom(patterns, { scores: [0], items: new Set() }, 1)).toBe(false)
    expect(followsFrom([...patterns, answering(1, [1], 2, 2)], seen, 1)).toBe(false)
  })
})
