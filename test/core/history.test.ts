import { describe, expect, it } from 'vitest'
import { historySchema } from '../../core/contract/shapes.ts'
import { buildHistory } from '../../core/history.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import type { Round } from '../../core/round.ts'
import { summarizeRound } from '../../core/round-summary.ts'
import { scoreRound } from '../../core/scoring/score-round.ts'
import { makeDimension, makeItem, makePlainQuestionnaire, makeQuestionnaire, makeRound } from '../builders.ts'

const historyOf = (...rounds: Round[]) => buildHistory(rounds.map(round => ({ round, summary: summarizeRound(round) })))

const roundOn = (date: string, questionnaire: Questionnaire, overrides: Partial<Round> = {}) =>
  makeRound({ id: `round-${date}`, date, questionnaires: [questionnaire], ...overrides })

/** What is broken at each point. */
const brokenIn = (...questionnaires: Questionnaire[]) =>
  historyOf(...questionnaires.map((one, place) => roundOn(`2026-0${place + 1}-01`, one))).points.map(
    ({ broken }) => broken,
  )

const reworded = (questionnaire: Questionnaire, id: string): Questionnaire => ({
  ...questionnaire,
  items: questionnaire.items.map(item => (item.id === id ? { ...item, rev: item.rev + 1 } : item)),
})

describe("a team's history", () => {
  const questionnaire = makeQuestionnaire()

  it('has its rounds oldest first, those of one day by id', () => {
    const rounds = [
      roundOn('2026-11-22', questionnaire, { id: 'b' }),
      roundOn('2026-02-01', questionnaire, { id: 'c' }),
      roundOn('2026-11-22', questionnaire, { id: 'a' }),
    ]
    expect(historyOf(...rounds).points.map(({ round }) => round.id)).toEqual(['c', 'a', 'b'])
  })

  it('has the scores and the summary of each round, in the shape of the contract', () => {
    const round = makeRound()
    const history = historyOf(round)
    const questionnaires = scoreRound(round).questionnaires.map(({ items: _, ...scores }) => scores)
    expect(history.points).toEqual([
      { round: summarizeRound(round), scores: { questionnaires }, broken: {}, events: [], targetChanges: [] },
    ])
    expect(historySchema.parse(history)).toEqual(history)
  })

  it('takes scores that are known already', () => {
    const round = makeRound()
    const known = { questionnaires: [] }
    expect(buildHistory([{ round, summary: summarizeRound(round) }], () => known).points[0]?.scores).toBe(known)
  })

  it('has what happened and which targets moved', () => {
    const event = { id: 'e1', date: '2026-11-20', title: 'Moved house', kind: 'organisation' } as const
    const move = {
      questionnaire: 'devops-sre',
      dimension: 'reduce-silos',
      from: 60,
      to: 70,
      date: '2026-11-23',
      reason: 'reached',
    }
    expect(historyOf(makeRound({ events: [event], targetChanges: [move] })).points).toMatchObject([
      { events: [event], targetChanges: [move] },
    ])
  })

  it('leaves out rounds whose ballots are still sealed', () => {
    const terms = { state: 'collecting', audience: 'team', comments: true, predictions: false } as const
    const collecting = roundOn('2026-12-01', questionnaire, { mode: 'ballots', responses: [], ballots: terms })
    const history = historyOf(roundOn('2026-11-22', questionnaire), collecting)
    expect(history.points.map(({ round }) => round.date)).toEqual(['2026-11-22'])
    expect(historyOf(collecting)).toEqual({ questionnaires: [], points: [] })
  })

  it('is empty without rounds', () => {
    expect(historyOf()).toEqual({ questionnaires: [], points: [] })
  })

  it('names the dimensions and their facets', () => {
    expect(historyOf(makeRound()).questionnaires).toEqual([
      {
        id: 'devops-sre',
        title: 'DevOps intent and SRE practice',
        dimensions: [
          { id: 'reduce-silos', title: 'Reduce organisational silos', facets: ['intent', 'practice'] },
          { id: 'accept-failure', title: 'Accept failure as normal', facets: ['intent', 'practice'] },
        ],
      },
    ])
  })

  it('names a questionnaire as it last was, then the dimensions it no longer has', () => {
    const early = makePlainQuestionnaire({ old: 1, kept: 1 })
    const late = makePlainQuestionnaire({ kept: 1, fresh: 1 }, { title: 'New title' })
    const [outline] = historyOf(roundOn('2026-02-01', late), roundOn('2026-01-01', early)).questionnaires
    expect(outline?.title).toBe('New title')
    expect(outline?.dimensions.map(({ id }) => id)).toEqual(['kept', 'fresh', 'old'])
  })
})

describe('a line', () => {
  const questionnaire = makeQuestionnaire()

  it('is whole while the items stay the same, in whatever order', () => {
    const turned = { ...questionnaire, revision: '1.0.1', items: questionnaire.items.toReversed() }
    expect(brokenIn(questionnaire, questionnaire, turned)).toEqual([{}, {}, {}])
  })

  it('breaks for the dimension and its practice where a practice item was reworded, and once only', () => {
    const changed = reworded(questionnaire, 'reduce-silos.first')
    expect(brokenIn(questionnaire, changed, changed)).toEqual([
      {},
      { 'devops-sre': ['reduce-silos', 'reduce-silos/practice'] },
      {},
    ])
  })

  it('breaks for the intent alone where an intent item was reworded', () => {
    expect(brokenIn(questionnaire, reworded(questionnaire, 'accept-failure.intent'))[1]).toEqual({
      'devops-sre': ['accept-failure/intent'],
    })
  })

  it('breaks where an item was added or removed', () => {
    const plain = makePlainQuestionnaire({ one: 2, two: 1 })
    const more = { ...plain, items: [...plain.items, makeItem({ id: 'two.2', dimension: 'two' })] }
    expect(brokenIn(plain, more, plain)).toEqual([{}, { 'devops-sre': ['two'] }, { 'devops-sre': ['two'] }])
  })

  it('breaks everywhere where the scale is another', () => {
    const plain = makePlainQuestionnaire({ one: 1, two: 1 })
    expect(brokenIn(plain, { ...plain, scale: 'agreement' })[1]).toEqual({ 'devops-sre': ['one', 'two'] })
  })

  it('goes on over a round that does not have the questionnaire', () => {
    const other = makePlainQuestionnaire({ one: 1 }, { id: 'other', dimensions: [makeDimension({ id: 'one' })] })
    const changed = reworded(questionnaire, 'reduce-silos.intent')
    expect(brokenIn(questionnaire, other, questionnaire, other, changed)).toEqual([
      {},
      {},
      {},
      {},
      { 'devops-sre': ['reduce-silos/intent'] },
    ])
  })
})
