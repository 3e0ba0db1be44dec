import { expect, it } from 'vitest'
import { buildPortfolio } from '../../../core/portfolio/build-portfolio.ts'
import { portfolioSchema } from '../../../core/portfolio/portfolio.ts'
import { portfolioTeam } from '../../../core/portfolio/portfolio-team.ts'
import type { Round } from '../../../core/round.ts'
import { makeBallotRound, makePlainQuestionnaire } from '../../builders.ts'

const craft = makePlainQuestionnaire({ plan: 2, build: 1 }, { id: 'craft', title: 'Craft' })
const team = (id: string) => ({ id, name: id, size: 6 })
const round = (id: string, date: string, rows: string[], overrides: Partial<Round> = {}) =>
  makeBallotRound(craft, rows, { id, title: id, date, ...overrides })
const low = ['000', '010', '101', '110', '000', '011']
const high = ['443', '434', '343', '444', '433', '344']

it('shows the latest round of each team with the verdict since the one before', () => {
  const { parts } = portfolioTeam(team('a'), [round('q2', '2026-04-01', high), round('q1', '2026-01-01', low)])
  expect(parts).toHaveLength(1)
  expect(parts[0]).toMatchObject({ questionnaire: 'craft', round: { id: 'q2' }, before: { id: 'q1' } })
  expect(parts[0]?.cells.map(({ dimension, verdict }) => [dimension, verdict])).toEqual([
    ['plan', 'higher'],
    ['build', 'higher'],
  ])
})

it('has no verdict for a first round, and leaves out one that still collects', () => {
  const terms = { state: 'collecting', audience: 'team', comments: false, predictions: false } as const
  const collecting = round('q2', '2026-04-01', [], { ballots: terms })
  const { parts } = portfolioTeam(team('a'), [collecting, round('q1', '2026-01-01', low)])
  expect(parts[0]).toMatchObject({ round: { id: 'q1' }, before: null })
  expect(parts[0]?.cells.map(({ verdict }) => verdict)).toEqual([null, null])
})

it('takes each questionnaire from the latest round that asks it', () => {
  const slo = makePlainQuestionnaire({ objectives: 1 }, { id: 'slo', title: 'SLO' })
  const later = makeBallotRound(slo, ['3', '3', '2', '4', '1'], { id: 'q2', date: '2026-04-01' })
  const { parts } = portfolioTeam(team('a'), [round('q1', '2026-01-01', low), later])
  expect(parts.map(part => [part.questionnaire, part.round.id])).toEqual([
    ['slo', 'q2'],
    ['craft', 'q1'],
  ])
})

it('lists teams by name with the mean and the spread between them, and counts no hidden team', () => {
  const strong = portfolioTeam(team('Zebra'), [round('z', '2026-01-01', ['44.', '44.', '44.', '44.', '44.'])])
  const weak = portfolioTeam(team('Ant'), [round('a', '2026-01-01', ['004', '004', '004', '004', '004'])])
  const few = portfolioTeam(team('Mole'), [round('m', '2026-01-01', ['222', '222'])])
  const portfolio = buildPortfolio([strong, weak, few])
  expect(() => portfolioSchema.parse(portfolio)).not.toThrow()
  expect(portfolio.teams.map(entry => entry.team.name)).toEqual(['Ant', 'Mole', 'Zebra'])
  const [craftColumn] = portfolio.questionnaires
  expect(craftColumn?.dimensions[0]?.score).toEqual({ teams: 2, mean: 50, spread: Math.sqrt(5000) })
  expect(craftColumn?.dimensions[1]?.score).toEqual({ teams: 1, mean: 100, spread: null })
})
