import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { findNextSteps, usualTarget } from '../../../core/next-steps/find-next-steps.ts'
import { stepReasons } from '../../../core/next-steps/step-reasons.ts'
import type { Item } from '../../../core/questionnaire.ts'
import type { RemovedRisk } from '../../../core/risks/removed-risk.ts'
import type { Round } from '../../../core/round.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeItem, makePlainQuestionnaire, makeQuestionnaire, makeResponse, makeRound } from '../../builders.ts'
import { makeRisk, makeService } from '../../record-builders.ts'

const practice = (id: string, overrides: Partial<Item> = {}): Item =>
  makeItem({ id, text: `Do we ${id}?`, ...overrides })
const roundOf = (items: Item[], answers: Record<string, number>, overrides: Partial<Round> = {}): Round => {
  const questionnaire = makeQuestionnaire({ dimensions: [{ id: 'reduce-silos', title: 'Silos' }], items })
  return makeRound({
    mode: 'agreed',
    questionnaires: [questionnaire],
    responses: [makeResponse('a', answers)],
    ...overrides,
  })
}
const stepsOf = (round: Round) => findNextSteps(round, scoreRound(round))

it('orders what is below its target by the gap, and leaves out what has reached it', () => {
  const round = roundOf([practice('a'), practice('b'), practice('c')], { a: 2, b: 0, c: 4 })
  const { steps } = stepsOf(round)
  expect(steps.map(({ item, gap, nextLevel }) => [item, gap, nextLevel])).toEqual([
    ['b', 75, 1],
    ['a', 25, 3],
  ])
  expect(steps.every(({ targetAssumed, target }) => targetAssumed && target === usualTarget)).toBe(true)
})

it('measures against the target that the team set', () => {
  const round = roundOf([practice('a')], { a: 3 }, { targets: { 'devops-sre': { 'reduce-silos': 90 } } })
  expect(stepsOf(round).steps[0]).toMatchObject({ target: 90, gap: 15, targetAssumed: false, nextLevel: 4 })
})

it('puts first what others wait for, and what waits behind', () => {
  const items = [
    practice('small'),
    practice('root'),
    practice('middle', { requires: ['root'] }),
    practice('leaf', { requires: ['middle'] }),
  ]
  const { steps, waiting } = stepsOf(roundOf(items, { small: 0, root: 1, middle: 0, leaf: 0 }))
  expect(steps.map(({ item }) => item)).toEqual(['root', 'small'])
  expect(steps[0]).toMatchObject({ priority: 150, unblocks: [{ id: 'middle' }, { id: 'leaf' }] })
  expect(waiting.map(({ item, waitsFor }) => [item, waitsFor.map(({ id }) => id)])).toEqual([
    ['middle', ['root']],
    ['leaf', ['middle']],
  ])
})

it('says that nothing waits for what is in place', () => {
  const items = [practice('root'), practice('leaf', { requires: ['root'] })]
  expect(stepsOf(roundOf(items, { root: 2, leaf: 0 })).steps.map(({ item, unblocks }) => [item, unblocks])).toEqual([
    ['leaf', []],
    ['root', []],
  ])
})

it('lets a weight count', () => {
  const { steps } = stepsOf(roundOf([practice('light'), practice('heavy', { weight: 3 })], { light: 0, heavy: 2 }))
  expect(steps.map(({ item, priority }) => [item, priority])).toEqual([
    ['light', 75],
    ['heavy', 75],
  ])
})

it('has no steps from intent, from statements, or from questions without a number', () => {
  const intent = roundOf([practice('wish', { facet: 'intent' }), practice('deed', { facet: 'practice' })], { wish: 0 })
  expect(stepsOf(intent).steps).toEqual([])
  const agreement = makePlainQuestionnaire({ safety: 2 }, { scale: 'agreement' })
  const round = makeRound({
    mode: 'agreed',
    questionnaires: [agreement],
    responses: [makeResponse('a', { 'safety.1': 1 }, agreement.id)],
  })
  expect(stepsOf(round).steps).toEqual([])
})

it('keeps apart what the team put aside', () => {
  const setAside = [{ questionnaire: 'devops-sre', item: 'a', until: 'next-round' as const, reason: 'Moving house' }]
  const found = stepsOf(roundOf([practice('a'), practice('b')], { a: 0, b: 0 }, { setAside }))
  expect(found.steps.map(({ item }) => item)).toEqual(['b'])
  expect(found.setAside).toEqual(setAside)
})

it('gives the same list whatever the order of the answers', () => {
  const items = ['a', 'b', 'c', 'd'].map(id => practice(id))
  const answers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(answers, values => {
      const entries = items.map(({ id }, index): [string, number] => [id, values[index] ?? 0])
      const one = stepsOf(roundOf(items, Object.fromEntries(entries)))
      expect(stepsOf(roundOf(items, Object.fromEntries(entries.toReversed())))).toEqual(one)
      const priorities = one.steps.map(({ priority }) => priority)
      expect(priorities).toEqual(priorities.toSorted((x, y) => y - x))
    }),
  )
})

it('says why in sentences', () => {
  const items = [practice('root'), practice('leaf', { requires: ['root'], weight: 2 })]
  const { steps, waiting } = stepsOf(roundOf(items, { root: 0, leaf: 1 }))
  const { t } = createMessages()
  expect([...steps, ...waiting].map(step => stepReasons(t, step))).toEqual([
    [
      '75 points below 75, the usual target where the team set none: it stands at 0.',
      'All that it needs first is in place.',
      'One other practice waits for it.',
    ],
    [
      '50 points below 75, the usual target where the team set none: it stands at 25.',
      'It needs this first: "Do we root?".',
      'It counts 2 times in its dimension.',
    ],
  ])
})

const services = [makeService({ risks: [makeRisk({ daysBetween: 365.25, impactShare: 0.5 })] })]
const keeps = { repair: 30, source: 'assumption' }

it('orders by bad minutes saved a year where that is asked for, and says what the estimate rests on', () => {
  const items = [practice('far'), practice('near', { riskFactor: keeps }), practice('nearer', { riskFactor: keeps })]
  const round = roundOf(items, { far: 0, near: 1, nearer: 2 })
  const found = findNextSteps(round, scoreRound(round), { basis: { services, ownRisks: [] }, order: 'minutes' })
  expect(found.order).toBe('minutes')
  expect(found.steps.map(({ item, minutes }) => [item, minutes?.perYear])).toEqual([
    ['near', 10],
    ['nearer', 5],
    ['far', undefined],
  ])
  const reasons = found.steps.slice(0, 1).flatMap(step => stepReasons(createMessages().t, step))
  expect(reasons).toContain('An estimate: 10 bad minutes a year less, over the one risk of the team.')
  expect(reasons.at(-1)).toContain('repair takes 30 minutes longer (source: assumption)')
})

it('counts the figures of the team in place of those of the questionnaire, also where it counts none', () => {
  const round = roundOf([practice('a', { riskFactor: keeps }), practice('b', { riskFactor: keeps })], { a: 0, b: 0 })
  const own = (item: string, risk: RemovedRisk | null) => ({ questionnaire: 'devops-sre', item, risk })
  const ownRisks = [own('a', { detect: 60, source: 'our last year' }), own('b', null)]
  const { steps } = findNextSteps(round, scoreRound(round), { basis: { services, ownRisks } })
  expect(steps.map(({ minutes }) => minutes)).toEqual([
    { perYear: 30, risk: { detect: 60, source: 'our last year' }, own: true, risks: 1 },
    null,
  ])
})

it('reckons no minutes where the team has no risks, and with those kept in the round where nothing newer is known', () => {
  const round = roundOf([practice('a', { riskFactor: keeps })], { a: 0 })
  expect(stepsOf(round).steps[0]?.minutes).toBeNull()
  expect(stepsOf({ ...round, services }).steps[0]?.minutes?.perYear).toBe(15)
})
