import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaksOf, historyRounds, historyRows, pointsOf } from '../../../core/charts/history-rows.ts'
import { hiddenScore, history, historyPoint, pillar, plain } from './chart-builders.ts'

const lineOf = (points: ReturnType<typeof historyPoint>[]) => {
  const line = historyRows(history(points, false), 'craft')[0]?.lines[0]
  if (!line) throw new Error('no line')
  return line
}
const titles = (line: ReturnType<typeof lineOf>) =>
  line.segments.map(segment => segment.map(point => point.round.title))

describe('historyRows', () => {
  it('draws intent and practice of each pillar, or its score where it compares nothing', () => {
    const facets = historyRows(history([historyPoint('Q1', [pillar('plan', 80, 30)])], true), 'craft')
    expect(facets[0]?.lines.map(line => [line.construct, line.segments[0]?.[0]?.score.mean])).toEqual([
      ['intent', 80],
      ['practice', 30],
    ])
    expect(lineOf([historyPoint('Q1', [plain('plan', 30)])]).construct).toBe('score')
  })

  it('breaks a line where the wording changed', () => {
    const line = lineOf([
      historyPoint('Q1', [plain('plan', 10)]),
      historyPoint('Q2', [plain('plan', 20)]),
      historyPoint('Q3', [plain('plan', 30)], ['plan']),
    ])
    expect(titles(line)).toEqual([['Q1', 'Q2'], ['Q3']])
    expect(breaksOf(line).map(round => round.title)).toEqual(['Q3'])
  })

  it('breaks only the facet that changed', () => {
    const points = [
      historyPoint('Q1', [pillar('plan', 80, 30)]),
      historyPoint('Q2', [pillar('plan', 80, 40)], ['plan', 'plan/practice']),
    ]
    const lines = historyRows(history(points, true), 'craft')[0]?.lines ?? []
    expect(lines.map(line => [line.construct, line.segments.length])).toEqual([
      ['intent', 1],
      ['practice', 2],
    ])
  })

  it('keeps a break that falls on a round whose number is hidden', () => {
    const line = lineOf([
      historyPoint('Q1', [plain('plan', 10)]),
      historyPoint('Q2', [plain('plan', null, { score: hiddenScore() })], ['plan']),
      historyPoint('Q3', [plain('plan', 30)]),
    ])
    expect(titles(line)).toEqual([['Q1'], ['Q3']])
    expect(line.hidden.map(round => round.title)).toEqual(['Q2'])
  })

  it('leaves out rounds that did not ask this questionnaire and numbers the others', () => {
    const points = [
      historyPoint('Q1', [plain('plan', 10)]),
      historyPoint('Q2', [plain('plan', 10)], [], 'other'),
      historyPoint('Q3', [plain('plan', 20)]),
    ]
    expect(titles(lineOf(points))).toEqual([['Q1', 'Q3']])
    expect(historyRounds(history(points, false), 'craft').map(round => round.position)).toEqual([0, 1])
  })

  it('shows every number exactly once and as many segments as breaks allow', () => {
    const round = fc.record({ mean: fc.option(fc.nat(100)), broken: fc.boolean() })
    fc.assert(
      fc.property(fc.array(round, { maxLength: 24 }), rounds => {
        const points = rounds.map(({ mean, broken }, index) =>
          historyPoint(`R${index}`, [plain('plan', mean)], broken ? ['plan'] : []),
        )
        const line = lineOf(points)
        const shown = rounds.flatMap(({ mean }) => (mean === null ? [] : [mean]))
        expect(pointsOf(line).map(point => point.score.mean)).toEqual(shown)
        const breaks = rounds.filter(({ broken }) => broken).length
        expect(line.segments.length).toBeLessThanOrEqual(breaks + 1)
        expect(line.segments.every(segment => segment.length > 0)).toBe(true)
      }),
    )
  })
})
