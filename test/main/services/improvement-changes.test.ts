import { describe, expect, it } from 'vitest'
import { parseRound } from '../../../core/parse-round.ts'
import type { Round } from '../../../core/round.ts'
import {
  withEvent,
  withEvidence,
  withMovedTarget,
  withoutEvent,
  withStepAside,
  withStepTakenUp,
} from '../../../main/services/improvement-changes.ts'
import { makeRound } from '../../builders.ts'

const monday = '2026-11-23'
const tuesday = '2026-11-24'
const move = (round: Round, target: number | null, date: string, reason?: string) =>
  withMovedTarget(
    round,
    {
      id: round.id,
      questionnaireId: 'devops-sre',
      dimensionId: 'reduce-silos',
      target,
      ...(reason !== undefined && { reason }),
    },
    date,
  )

describe('a moved target', () => {
  it('is kept with what it was, when, and why', () => {
    const first = move(makeRound(), 75, monday, 'What customers were promised')
    const second = move(first, 60, tuesday, 'Two people left')
    expect(second.targets).toEqual({ 'devops-sre': { 'reduce-silos': 60 } })
    expect(second.targetChanges?.map(({ from, to, date, reason }) => [from, to, date, reason])).toEqual([
      [null, 75, monday, 'What customers were promised'],
      [75, 60, tuesday, 'Two people left'],
    ])
    expect(parseRound(second).ok).toBe(true)
  })

  it('counts as one move where it was only being adjusted on one day', () => {
    const round = move(move(move(makeRound(), 70, monday), 72, monday), 75, monday, 'Agreed')
    expect(round.targetChanges).toMatchObject([{ from: null, to: 75, reason: 'Agreed' }])
    expect(move(move(makeRound(), 70, monday), null, monday)).toEqual(makeRound())
  })

  it('leaves nothing behind when it is taken back on its day, but is told when it is taken back later', () => {
    const set = move(makeRound(), 75, monday, 'Agreed')
    const moved = move(set, 60, tuesday, 'Two people left')
    expect(move(moved, 75, tuesday)).toEqual(set)
    expect(move(moved, 75, '2026-11-25').targetChanges).toHaveLength(3)
    expect(move(moved, 75, tuesday, 'One is back').targetChanges).toMatchObject([{ to: 75 }, { to: 60 }, { to: 75 }])
  })

  it('can be given its reason afterwards, and is not moved by saying the same again', () => {
    const round = move(makeRound(), 70, monday)
    expect(move(round, 70, tuesday)).toBe(round)
    const agreed = move(round, 70, tuesday, 'Agreed')
    expect(agreed.targetChanges).toMatchObject([{ date: monday, reason: 'Agreed' }])
    expect(move(agreed, 70, tuesday)).toBe(agreed)
    expect(move(agreed, 70, tuesday, '').targetChanges).toMatchObject([{ date: monday, reason: '' }])
  })
})

describe('evidence', () => {
  const evidence = [{ text: 'https://example.org/runbook', date: monday }]
  it('is kept with its question and leaves nothing behind when it is taken away', () => {
    const round = withEvidence(makeRound(), 'devops-sre', 'reduce-silos.first', evidence)
    expect(round.evidence).toEqual({ 'devops-sre': { 'reduce-silos.first': evidence } })
    expect(withEvidence(round, 'devops-sre', 'reduce-silos.first', [])).toEqual(makeRound())
  })

  it('belongs to a question of the round', () => {
    expect(() => withEvidence(makeRound(), 'devops-sre', 'constructor', evidence)).toThrow('itemNotFound')
    expect(() => withEvidence(makeRound(), 'slo', 'reduce-silos.first', evidence)).toThrow('questionnaireNotFound')
  })
})

it('puts a step aside and takes it up again', () => {
  const step = { questionnaire: 'devops-sre', item: 'reduce-silos.first', until: 'next-round', reason: '' } as const
  const aside = withStepAside(withStepAside(makeRound(), step), { ...step, reason: 'Not now' })
  expect(aside.setAside).toEqual([{ ...step, reason: 'Not now' }])
  expect(withStepTakenUp(aside, 'devops-sre', 'reduce-silos.first')).toEqual(makeRound())
})

it('keeps events by their id', () => {
  const event = { id: 'e1', date: monday, title: 'New team lead', kind: 'organisation' } as const
  const round = withEvent(withEvent(makeRound(), event), { ...event, title: 'Two teams became one' })
  expect(round.events).toEqual([{ ...event, title: 'Two teams became one' }])
  expect(withoutEvent(round, 'e1')).toEqual(makeRound())
})
