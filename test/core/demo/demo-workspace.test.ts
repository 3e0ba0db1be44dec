import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildLedger } from '../../../core/actions/build-ledger.ts'
import { buildDemoWorkspace, demoStories } from '../../../core/demo/demo-workspace.ts'
import { parseRound } from '../../../core/parse-round.ts'
import { type Questionnaire, questionnaireSchema } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import { compareRounds } from '../../../core/scoring/compare-rounds.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'

const shipped = (): Questionnaire =>
  questionnaireSchema.parse(parse(readFileSync('questionnaires/devops-sre.yaml', 'utf8')))

const climate = (): Questionnaire => ({
  format: 'plumbline/questionnaire',
  version: 1,
  id: 'climate',
  revision: '1.0.0',
  title: 'Climate',
  language: 'en',
  scale: 'agreement',
  dimensions: [{ id: 'voice', title: 'Voice' }],
  items: [
    { id: 'voice.safe', rev: 1, dimension: 'voice', text: 'I can say what I see.' },
    { id: 'voice.blamed', rev: 1, dimension: 'voice', text: 'Mistakes are held against people.', reverse: true },
    { id: 'voice.help', rev: 1, dimension: 'voice', text: 'I can ask for help.' },
  ],
})

const demo = () => buildDemoWorkspace([climate(), shipped()])

const roundOf = (rounds: Round[], id: string): Round => {
  const found = rounds.find(round => round.id === id)
  if (!found) throw new Error(`no round ${id}`)
  return found
}

const compared = (before: string, after: string) => {
  const { rounds } = demo()
  const comparison = compareRounds(roundOf(rounds, before), roundOf(rounds, after))
  return comparison.questionnaires.find(({ id }) => id === 'devops-sre')?.dimensions ?? []
}

const scored = (id: string) => scoreRound(roundOf(demo().rounds, id)).questionnaires

describe('buildDemoWorkspace', () => {
  it('builds the same workspace every time', () => {
    expect(JSON.stringify(demo())).toBe(JSON.stringify(demo()))
  })

  it('keeps the answers to one questionnaire when others are added', () => {
    const alone = buildDemoWorkspace([shipped()]).rounds
    const answers = (round: Round) => round.responses.map(response => response.answers['devops-sre'])
    expect(demo().rounds.map(answers)).toEqual(alone.map(answers))
  })

  it('writes three teams with five to eight rounds each, whose files read without a fault', () => {
    const { teams, rounds } = demo()
    expect(teams.map(team => team.name)).toEqual(['Checkout', 'Search', 'Payments'])
    for (const team of teams) {
      const own = rounds.filter(round => round.team.id === team.id)
      expect(own.length).toBeGreaterThanOrEqual(5)
      expect(own.length).toBeLessThanOrEqual(8)
      expect(own.map(round => round.date)).toEqual(own.map(round => round.date).sort())
    }
    expect(new Set(rounds.map(round => round.id)).size).toBe(rounds.length)
    for (const round of rounds) expect(parseRound(structuredClone(round))).toEqual({ ok: true, value: round })
  })

  it('tells what some rounds promised, and what their people expected of every dimension', () => {
    const { rounds } = demo()
    const opened = rounds.filter(({ ballots }) => ballots)
    expect(opened.length).toBeGreaterThanOrEqual(5)
    expect(opened.every(({ mode, ballots }) => mode === 'ballots' && ballots?.state === 'opened')).toBe(true)
    const asked = opened.filter(({ ballots }) => ballots?.predictions)
    expect(new Set(asked.map(({ team }) => team.id)).size).toBe(3)
    for (const { predictions, questionnaires, responses } of asked)
      for (const { id, dimensions } of questionnaires)
        for (const dimension of dimensions) expect(predictions?.[id]?.[dimension.id]).toHaveLength(responses.length)
    expect(rounds.filter(({ predictions }) => predictions)).toEqual(asked)
  })

  it('names only items that the shipped questionnaire has', () => {
    const known = new Set(shipped().items.map(({ id }) => id))
    const named = demoStories.flatMap(story =>
      story.rounds.flatMap(({ camps = [], comments = {}, notes = [], actions = [] }) => [
        ...actions.flatMap(({ item }) => (item ? [item] : [])),
        ...camps,
        ...Object.keys(comments),
        ...notes.flatMap(({ item }) => (item ? [item] : [])),
      ]),
    )
    expect(named.filter(id => !known.has(id))).toEqual([])
    expect(named.length).toBeGreaterThan(10)
  })

  it('has teams but no rounds where there is nothing to ask', () => {
    const { teams, rounds } = buildDemoWorkspace([])
    expect(teams).toHaveLength(3)
    expect(rounds).toEqual([])
  })

  it('works with a questionnaire that compares nothing', () => {
    const { rounds } = buildDemoWorkspace([climate()])
    for (const round of rounds) expect(parseRound(structuredClone(round)).ok).toBe(true)
    const last = roundOf(rounds, 'demo-checkout-2026-q4')
    const mean = scoreRound(last).questionnaires[0]?.score.mean
    expect(mean).toBeGreaterThan(60)
  })
})

describe('the stories', () => {
  it('lets Checkout rise beyond noise in every pillar, with one step back after its bad quarter', () => {
    const overall = compared('demo-checkout-2025-q2', 'demo-checkout-2026-q4')
    expect(overall.map(({ change }) => change.verdict)).toEqual(Array(5).fill('higher'))
    const dip = compared('demo-checkout-2025-q4', 'demo-checkout-2026-q1')
    expect(dip.every(({ change }) => (change.mean ?? 0) < 0)).toBe(true)
  })

  it('keeps Search far behind what it declares, in two camps about some of it', () => {
    const [main] = scored('demo-search-2026-q4')
    const behind = main?.dimensions.filter(({ gap }) => gap?.verdict === 'behind') ?? []
    expect(behind.length).toBeGreaterThanOrEqual(4)
    for (const { facets } of main?.dimensions ?? []) {
      expect(facets?.intent?.mean).toBeGreaterThan(70)
      expect(facets?.practice?.mean).toBeLessThan(45)
    }
    const split = main?.items.filter(({ agreement }) => agreement.verdict === 'split').map(({ id }) => id)
    expect(split).toEqual(expect.arrayContaining(['reduce-silos.on-call', 'gradual-change.rollback']))
  })

  it('drops Payments after the re-organisation and lets it recover a part', () => {
    const fall = compared('demo-payments-2025-q3', 'demo-payments-2025-q4')
    expect(fall.filter(({ change }) => change.verdict === 'lower').length).toBeGreaterThanOrEqual(3)
    const recovery = compared('demo-payments-2025-q4', 'demo-payments-2026-q4')
    expect(recovery.every(({ change }) => (change.mean ?? 0) > 0)).toBe(true)
    const overall = compared('demo-payments-2025-q3', 'demo-payments-2026-q4')
    expect(overall.every(({ change }) => (change.mean ?? 0) < 0)).toBe(true)
  })

  it('moves targets up and down, with a reason but once, and always from what they were', () => {
    const { rounds } = demo()
    const targetOf = (round: Round | undefined, dimension: string) => round?.targets['devops-sre']?.[dimension] ?? null
    const reasons: string[] = []
    for (const round of rounds) {
      const own = rounds.filter(({ team }) => team.id === round.team.id)
      const [before, next] = [own[own.indexOf(round) - 1], own[own.indexOf(round) + 1]]
      for (const { dimension, from, to, date, reason } of round.targetChanges ?? []) {
        expect([from, to]).toEqual([targetOf(before, dimension), targetOf(round, dimension)])
        expect(date > round.date && date < (next?.date ?? '2027')).toBe(true)
        reasons.push(`${round.id} ${reason}`)
      }
    }
    expect(new Set(reasons).size).toBeGreaterThanOrEqual(6)
    expect([...new Set(reasons)].filter(reason => reason.endsWith(' '))).toEqual(['demo-search-2026-q2 '])
    const lowered = roundOf(rounds, 'demo-payments-2026-q2').targetChanges ?? []
    expect(lowered.every(({ from, to }) => (from ?? 0) > (to ?? 0))).toBe(true)
  })

  it('tells what happened to every team, between the rounds that it stands between', () => {
    const { teams, rounds } = demo()
    for (const team of teams) {
      const own = rounds.filter(round => round.team.id === team.id)
      const events = own.flatMap((round, index) =>
        (round.events ?? []).map(event => ({ ...event, after: own[index - 1]?.date ?? '', until: round.date })),
      )
      expect(events.length).toBeGreaterThanOrEqual(2)
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
      for (const { date, after, until } of events) expect(date > after && date <= until).toBe(true)
    }
  })

  it('has actions that moved what they should, that did not, and that are open', () => {
    const { rounds } = demo()
    const ledger = buildLedger(rounds.filter(({ team }) => team.id === 'demo-checkout'))
    const movements = ledger.entries.map(({ outcome }) =>
      outcome.kind === 'measured' ? outcome.movement : outcome.kind,
    )
    expect(movements).toEqual(expect.arrayContaining(['beyond-noise', 'within-noise', 'not-moved', 'open', 'no-aim']))
    expect([ledger.hits, ledger.told]).toEqual([2, 4])
    expect(ledger.entries.filter(({ outcome, aim }) => outcome.kind === 'open' && aim !== null).length).toBe(2)
  })

  it('has one early round too small to show', () => {
    const [main] = scored('demo-payments-2024-q4')
    expect(main?.score).toMatchObject({ mean: null, n: 4, hidden: 'small-group' })
  })
})
