import { describe, expect, it } from 'vitest'
import { estimatedMinutes } from '../../core/estimated-minutes.ts'
import { lintQuestionnaire } from '../../core/lint/lint-questionnaire.ts'
import { components } from '../../core/postmortem/review.ts'
import type { Item, Questionnaire } from '../../core/questionnaire.ts'
import type { Round } from '../../core/round.ts'
import { scaleRange } from '../../core/scale.ts'
import { scoreRound } from '../../core/scoring/score-round.ts'
import { makeResponse, makeRound } from '../builders.ts'
import { readShipped, shippedNames } from './read-shipped.ts'

const names = shippedNames()
const shipped = names.map(name => readShipped(name).questionnaire)

/** A round in which every item got the answer that speaks most for its dimension, or most against it. */
const answeredAt = (questionnaire: Questionnaire, end: 'best' | 'worst'): Round => {
  const { min, max } = scaleRange(questionnaire.scale)
  const answer = ({ reverse }: Item): number => ((end === 'best') === (reverse === true) ? min : max)
  const answers = Object.fromEntries(questionnaire.items.map(item => [item.id, answer(item)]))
  return makeRound({
    questionnaires: [questionnaire],
    responses: [makeResponse('response-1', answers, questionnaire.id)],
  })
}

describe.each(names)('%s', name => {
  const { questionnaire } = readShipped(name)
  const { id, items, dimensions } = questionnaire

  it('parses, and has the id that its file name says', () => {
    expect(`${id}.yaml`).toBe(name)
  })

  it('has every id once, and items named after their dimension', () => {
    expect(new Set(items.map(item => item.id)).size).toBe(items.length)
    expect(new Set(dimensions.map(dimension => dimension.id)).size).toBe(dimensions.length)
    expect(items.filter(item => !item.id.startsWith(`${item.dimension}.`))).toEqual([])
  })

  it.each([
    ['best', 100],
    ['worst', 0],
  ] as const)('reaches the %s end of the scale with every dimension and facet', (end, expected) => {
    const [scores] = scoreRound(answeredAt(questionnaire, end)).questionnaires
    expect(scores?.score.mean).toBeCloseTo(expected, 10)
    for (const { score, facets } of scores?.dimensions ?? []) {
      for (const { mean } of [score, ...Object.values(facets ?? {})]) expect(mean).toBeCloseTo(expected, 10)
    }
    expect(scores?.dimensions).toHaveLength(dimensions.length)
  })

  it('leaves the content lint nothing to say', () => {
    expect(lintQuestionnaire(questionnaire)).toEqual([])
  })
})

describe('the shipped questionnaires', () => {
  it.each([
    ['cre-readiness', 'practice', 24],
    ['devops-sre', 'practice', 40],
    ['psychological-safety', 'agreement', 26],
    ['slo', 'practice', 28],
  ])('include %s, which takes ten to fifteen minutes', (id, scale, count) => {
    const found = shipped.find(questionnaire => questionnaire.id === id)
    expect([found?.scale, found?.items.length]).toEqual([scale, count])
    expect([10, 15]).toContain(estimatedMinutes(count))
  })

  it('include the practice items by which one postmortem is looked at, in five minutes', () => {
    const found = shipped.find(({ id }) => id === 'postmortem')
    expect([found?.scale, found?.items.length]).toEqual(['practice', 13])
    expect(estimatedMinutes(found?.items.length ?? 0)).toBe(5)
    expect(found?.dimensions.map(({ id }) => id)).toEqual([...components, 'learning'])
  })

  it('take about forty minutes together', () => {
    const first = shipped.filter(({ id }) =>
      ['cre-readiness', 'devops-sre', 'psychological-safety', 'slo'].includes(id),
    )
    expect(estimatedMinutes(first.flatMap(({ items }) => items).length)).toBe(40)
  })

  it('compare three intentions with five practices in each pillar of devops-sre', () => {
    const devopsSre = shipped.find(({ id }) => id === 'devops-sre')
    for (const { id } of devopsSre?.dimensions ?? []) {
      const facets = devopsSre?.items.filter(item => item.dimension === id).map(item => item.facet)
      expect(facets?.filter(facet => facet === 'intent')).toHaveLength(3)
      expect(facets?.filter(facet => facet === 'practice')).toHaveLength(5)
    }
    expect(devopsSre?.dimensions).toHaveLength(5)
  })

  it('word no question twice', () => {
    const texts = shipped.flatMap(({ items }) => items.map(({ text }) => text))
    expect(new Set(texts).size).toBe(texts.length)
  })
})
