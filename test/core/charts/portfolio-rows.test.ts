import { expect, it } from 'vitest'
import { type PortfolioView, portfolioRows } from '../../../core/charts/portfolio-rows.ts'
import { buildPortfolio } from '../../../core/portfolio/build-portfolio.ts'
import { portfolioTeam } from '../../../core/portfolio/portfolio-team.ts'
import { makeBallotRound, makePlainQuestionnaire } from '../../builders.ts'

const craft = makePlainQuestionnaire({ plan: 1, build: 1 }, { id: 'craft', title: 'Craft' })
const high = ['44', '43', '44', '34', '44']
const low = ['00', '10', '01', '00', '00']
const entryOf = (name: string, rounds: [string, string[]][], target?: number) =>
  portfolioTeam(
    { id: name, name, size: 5 },
    rounds.map(([date, rows]) =>
      makeBallotRound(craft, rows, {
        id: `${name}-${date}`,
        date,
        targets: target === undefined ? {} : { craft: { plan: target } },
      }),
    ),
  )
const portfolio = buildPortfolio([
  entryOf('Zebra', [['2026-03-01', low]], 90),
  entryOf('Ant', [
    ['2026-01-01', low],
    ['2026-04-01', high],
  ]),
  entryOf('Mole', [['2026-02-01', ['22', '22']]]),
])
const namesOf = (view: Partial<PortfolioView>) =>
  portfolioRows(portfolio, { questionnaire: 'craft', text: '', filter: 'all', order: { kind: 'name' }, ...view }).map(
    ({ team }) => team.name,
  )

it('shows teams by name, by the oldest round, or by a dimension with hidden ones last', () => {
  expect(namesOf({})).toEqual(['Ant', 'Mole', 'Zebra'])
  expect(namesOf({ order: { kind: 'date' } })).toEqual(['Mole', 'Zebra', 'Ant'])
  expect(namesOf({ order: { kind: 'dimension', dimension: 'plan' } })).toEqual(['Zebra', 'Ant', 'Mole'])
})

it('filters by name, by what changed, and by what is below its target', () => {
  expect(namesOf({ text: ' zE' })).toEqual(['Zebra'])
  expect(namesOf({ filter: 'changed' })).toEqual(['Ant'])
  expect(namesOf({ filter: 'below-target' })).toEqual(['Zebra'])
  expect(namesOf({ questionnaire: 'slo' })).toEqual([])
})
