import { describe, expect, it } from 'vitest'
import type { History } from '../../../core/contract/shapes.ts'
import { roundsOf, scorePanel } from '../../../core/delivery/score-panel.ts'
import { hiddenScore, score } from '../charts/chart-builders.ts'
import { pointOn } from './point-on.ts'

const historyOf = (...points: History['points']): History => ({ questionnaires: [], points })

describe('a score beside deliveries', () => {
  it('has a line that starts anew where the words changed, and leaves out what is hidden', () => {
    const history = historyOf(
      pointOn('2026-01-10', score(40)),
      pointOn('2026-02-10', score(50)),
      pointOn('2026-03-10', hiddenScore(3)),
      pointOn('2026-04-10', score(60), { broken: ['generative-culture'] }),
    )
    const panel = scorePanel(history, 'culture', 'Generative culture')
    const means = panel?.lines[0]?.segments.map(segment => segment.map(point => point.score.mean))
    expect(means).toEqual([[40, 50], [60]])
    expect(panel?.lines[0]?.hidden.map(({ title }) => title)).toEqual(['2026-03-10'])
    expect(roundsOf(history).map(({ position }) => position)).toEqual([0, 1, 2, 3])
  })

  it('is not there where no round asked for it', () => {
    expect(scorePanel(historyOf(pointOn('2026-01-10', score(40))), 'practice', 'Practice')).toBeNull()
  })
})
