import { describe, expect, it } from 'vitest'
import { findSecondAsk } from '../../../core/lint/double-barrel.ts'
import { doubleBarrelled, singleAsk } from './sentences.ts'

describe('findSecondAsk', () => {
  it('catches made-up texts that ask two things', () => {
    const missed = doubleBarrelled.filter(text => findSecondAsk(text) === null)
    console.log(`double-barrelled: caught ${doubleBarrelled.length - missed.length} of ${doubleBarrelled.length}`)
    expect(doubleBarrelled.length).toBeGreaterThanOrEqual(20)
    expect(missed).toEqual([])
  })

  it('passes made-up texts that ask one thing with lists, pairs and conditions in it', () => {
    const caught = singleAsk.filter(text => findSecondAsk(text) !== null)
    console.log(`single ask: passed ${singleAsk.length - caught.length} of ${singleAsk.length}`)
    expect(singleAsk.length).toBeGreaterThanOrEqual(20)
    expect(caught).toEqual([])
  })

  it.each([
    ['How are changes tested and released?', 'and released'],
    ['How does the team plan capacity or respond to sudden load?', 'or respond to sudden'],
    ['How does the team measure latency? How does it act on it?', 'how does it act'],
    ['In this team, mistakes are discussed openly and nobody is punished for them.', 'and nobody is punished'],
  ])('names the words with which the second ask of "%s" begins', (text, words) => {
    expect(findSecondAsk(text)).toBe(words)
  })

  it('leaves alone what stands in brackets', () => {
    expect(findSecondAsk('How is toil (work that is manual and that is repeated) counted?')).toBeNull()
  })
})
