import { describe, expect, it } from 'vitest'
import { summarizeRound } from '../../../core/round-summary.ts'
import { pageOfRound, pathOfRound } from '../../../renderer/parts/round-page.ts'
import { makeBallotRound, makeQuestionnaire, makeRound } from '../../builders.ts'
import { makeCollectingRound } from '../../core/ballot/ballot-support.ts'

describe('the page that a round opens on', () => {
  it('is the one that the round waits for', () => {
    const unanswered = makeRound({ responses: [{ id: 'agreed', answers: {} }] })
    const opened = makeBallotRound(makeQuestionnaire(), ['4 1 1 . . .'])
    const pages = [makeCollectingRound(), unanswered, makeRound(), opened].map(round =>
      pageOfRound(summarizeRound(round)),
    )
    expect(pages).toEqual(['collect', 'answer', 'results', 'results'])
  })

  it('has an address', () => {
    expect(pathOfRound(summarizeRound(makeRound({ id: 'q4' })))).toBe('/rounds/q4/results')
  })
})
