import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { buildAgenda, longestPart, topicId } from '../../../core/retrospective/agenda.ts'
import type { Round } from '../../../core/round.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import {
  makeBallotRound,
  makeItem,
  makePlainQuestionnaire,
  makeQuestionnaire,
  makeResponses,
  makeRound,
} from '../../builders.ts'
import { anySmallRound } from '../scoring/any-ballots.ts'

const agendaOf = (round: Round, added: string[] = []) => buildAgenda(round, scoreRound(round), added)
const idsOf = (round: Round, added: string[] = []) => agendaOf(round, added).steps.map(({ id }) => id)
const partOf = (round: Round, wanted: string) =>
  agendaOf(round).steps.flatMap(({ part, topic }) => (part === wanted && topic ? topicId(topic) : []))

/** Ballots from one column of answers for each question. */
const ballotsOf = (questionnaire: Questionnaire, columns: readonly string[]): Round => {
  const rows = [...(columns[0] ?? '')].map((_, person) => columns.map(column => column[person] ?? '.').join(''))
  return makeBallotRound(questionnaire, rows)
}
const plain = (count: number) => makePlainQuestionnaire({ craft: count })

describe('what the team answers differently', () => {
  it('begins with two camps, the sharpest first, and goes on with the least agreement', () => {
    const round = ballotsOf(plain(5), ['222222', '001234', '000444', '111333', '122233'])
    expect(partOf(round, 'differences')).toEqual([
      'item/devops-sre/craft.3',
      'item/devops-sre/craft.4',
      'item/devops-sre/craft.2',
    ])
  })

  it('keeps the order of the questionnaire where nothing else decides', () => {
    const round = ballotsOf(plain(3), ['000444', '000444', '000444'])
    expect(partOf(round, 'differences')).toEqual([1, 2, 3].map(number => `item/devops-sre/craft.${number}`))
  })

  it('is a short list; what is left over can be taken up', () => {
    const round = ballotsOf(
      plain(8),
      Array.from({ length: 8 }, () => '000444'),
    )
    const agenda = agendaOf(round)
    expect(partOf(round, 'differences')).toHaveLength(longestPart.differences)
    expect(agenda.more.map(topicId)).toEqual([6, 7, 8].map(number => `item/devops-sre/craft.${number}`))
    const taken = agendaOf(round, ['item/devops-sre/craft.7'])
    expect(taken.steps[5]?.id).toBe('item/devops-sre/craft.7')
    expect(taken.steps[5]?.part).toBe('differences')
    expect(taken.more.map(topicId)).toEqual(['item/devops-sre/craft.6', 'item/devops-sre/craft.8'])
    expect(idsOf(round, ['item/devops-sre/nothing'])).toEqual(idsOf(round))
  })
})

describe('earlier actions', () => {
  it('come before everything else, and only where there are some', () => {
    const round = ballotsOf(plain(3), ['000444', '000444', '000444'])
    expect(buildAgenda(round, scoreRound(round), [], true).steps).toEqual([
      { id: 'earlier', part: 'earlier', topic: null },
      ...agendaOf(round).steps,
    ])
  })
})

describe('agreement worth keeping', () => {
  it('is what stands well and is answered alike, the highest first; not what is only declared', () => {
    const items = ['a', 'b', 'c', 'd'].map((id, place) =>
      makeItem({ id, facet: place === 0 ? 'intent' : 'practice', dimension: 'reduce-silos' }),
    )
    const questionnaire = makeQuestionnaire({ dimensions: [{ id: 'reduce-silos', title: 'Silos' }], items })
    const round = ballotsOf(questionnaire, ['444444', '333333', '444444', '111111'])
    expect(partOf(round, 'strengths')).toEqual(['item/devops-sre/c', 'item/devops-sre/b'])
  })
})

describe('the biggest gaps', () => {
  const three = makeQuestionnaire({
    dimensions: ['one', 'two', 'three', 'four'].map(id => ({ id, title: id })),
    items: ['one', 'two', 'three', 'four'].flatMap(dimension => [
      makeItem({ id: `${dimension}.say`, dimension, facet: 'intent' }),
      makeItem({ id: `${dimension}.do`, dimension, facet: 'practice' }),
    ]),
  })

  it('of ballots are those beyond noise, the largest first', () => {
    const round = ballotsOf(three, ['333333', '222222', '444444', '000000', '333333', '444444', '444444', '111111'])
    expect(partOf(round, 'gaps')).toEqual(['pillar/devops-sre/two', 'pillar/devops-sre/four', 'pillar/devops-sre/one'])
    const noisy = ballotsOf(three, ['040404', '404040', '444444', '444444', '444444', '444444', '444444', '444444'])
    const reasons = agendaOf(noisy).steps.flatMap(({ topic }) =>
      topic?.kind === 'pillar' ? [[topic.row.id, topic.reason]] : [],
    )
    expect(reasons).toEqual([['one', 'low']])
  })

  it('without intent are the pillars furthest below their targets, then the lowest', () => {
    const questionnaire = makePlainQuestionnaire({ a: 1, b: 1, c: 1, d: 1 })
    const columns = ['333333', '222222', '111111', '000000']
    const targets = { 'devops-sre': { a: 80, b: 90, c: 20 } }
    const round = { ...ballotsOf(questionnaire, columns), targets }
    const topics = agendaOf(round).steps.flatMap(({ topic }) => (topic?.kind === 'pillar' ? topic : []))
    expect(topics.map(({ row, reason, points }) => [row.id, reason, points])).toEqual([
      ['b', 'target', 40],
      ['a', 'target', 5],
      ['d', 'low', 75],
    ])
    expect(topics[0]?.lowest.map(({ id }) => id)).toEqual(['b.1'])
  })
})

describe('one answer', () => {
  const questionnaire = makeQuestionnaire()
  const agreed = (row: string, overrides: Partial<Round> = {}) =>
    makeRound({ responses: makeResponses(questionnaire, [row]), ...overrides })

  it.each(['agreed', 'individual'] as const)('in mode %s begins with the gaps and what is practised least', mode => {
    expect(idsOf(agreed('310 421', { mode }))).toEqual([
      'pillar/devops-sre/reduce-silos',
      'pillar/devops-sre/accept-failure',
      'item/devops-sre/reduce-silos.second',
      'item/devops-sre/reduce-silos.first',
      'item/devops-sre/accept-failure.second',
      'item/devops-sre/accept-failure.first',
      'actions',
      'rating',
    ])
  })

  it('puts what waits for something else after its equals', () => {
    const items = ['a', 'b', 'c'].map(id => makeItem({ id, ...(id === 'a' && { requires: ['c'] }) }))
    const waiting = makeQuestionnaire({ items, dimensions: [{ id: 'reduce-silos', title: 'Silos' }] })
    const round = makeRound({ questionnaires: [waiting], responses: makeResponses(waiting, ['111']) })
    expect(partOf(round, 'lowest')).toEqual(['b', 'c', 'a'].map(id => `item/devops-sre/${id}`))
  })

  it('has no topic where nothing is answered', () => {
    expect(idsOf(agreed('......'))).toEqual(['actions', 'rating'])
  })
})

describe('what a small group hides', () => {
  it('is not on the agenda', () => {
    const round = makeBallotRound(plain(2), ['04', '04', '04', '40', '4.', '0.'])
    expect(idsOf(round).join()).not.toContain('craft.2')
    expect(idsOf(makeBallotRound(plain(2), ['04', '40', '00', '44']))).toEqual(['actions', 'rating'])
  })

  it('leaves no trace: the agenda follows from the numbers that are shown', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        const scores = scoreRound(round)
        const agenda = buildAgenda(round, scores)
        expect(buildAgenda({ ...round, responses: [] }, scores)).toEqual(agenda)
        const shown = new Set(
          scores.questionnaires.flatMap(({ items, dimensions }) => [
            ...items.filter(({ score, agreement }) => score !== null && agreement.verdict !== null).map(({ id }) => id),
            ...dimensions.filter(({ score, gap }) => score.mean !== null || gap?.mean != null).map(({ id }) => id),
          ]),
        )
        for (const { topic } of agenda.steps) if (topic) expect(shown).toContain(topic.row.id)
        for (const { row } of agenda.more) expect(shown).toContain(row.id)
      }),
      { numRuns: 60 },
    )
  })
})
