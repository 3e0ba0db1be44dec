import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankRisks } from '../../../core/risks/rank-risks.ts'
import { riskRankingSchema } from '../../../core/risks/risk-ranking.ts'
import { anyCatalogue, makeCatalogue, makeFactor, makeRisk } from './risk-builders.ts'

describe('rankRisks', () => {
  it('gives the worked example to the digit', () => {
    const ranking = riskRankingSchema.parse(rankRisks(makeCatalogue({ factors: [makeFactor()] })))
    const [risk] = ranking.risks
    expect(ranking.budgetMinutesPerYear).toBe(525.96)
    expect(ranking.acceptedMinutes).toBe(219.15)
    expect(ranking.unallocatedMinutes).toBeCloseTo(306.81, 10)
    expect(risk).toMatchObject({ id: 'bad-release', incidentsPerYear: 12.175, badMinutesPerYear: 219.15 })
    expect(risk?.shareOfBudget.toFixed(5)).toBe('0.41667')
    expect(risk?.verdict).toBe('too-big')
    expect(ranking.factors).toEqual([{ id: 'no-runbook', badMinutesPerYear: expect.closeTo(73.05, 10) }])
  })

  it('puts the largest first and equals by id, and takes only accepted ones from the budget', () => {
    const ranking = rankRisks(
      makeCatalogue({
        risks: [
          makeRisk({ id: 'b' }),
          makeRisk({ id: 'a', accepted: false }),
          makeRisk({ id: 'c', daysBetween: 15, accepted: false }),
        ],
      }),
    )
    expect(ranking.risks.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(ranking.acceptedMinutes).toBe(219.15)
  })

  it('says fits up to the cap, too big above it, and over the budget above the whole', () => {
    const verdictAt = (share: number, singleRiskCap = 0.25) =>
      rankRisks(
        makeCatalogue({
          singleRiskCap,
          risks: [makeRisk({ impactShare: 1, daysBetween: 365.25, repairMinutes: 0, detectMinutes: 525.96 * share })],
        }),
      ).risks[0]?.verdict
    expect([0, 0.25, 0.2501, 1, 1.001].map(share => verdictAt(share))).toEqual([
      'fits',
      'fits',
      'too-big',
      'too-big',
      'over-budget',
    ])
    expect(verdictAt(0.3, 0.5)).toBe('fits')
  })

  it('costs a factor by its extra minutes and by the incidents that it adds, active or not', () => {
    const factor = makeFactor({ detectMinutes: 10, repairMinutes: 20, frequencyRise: 0.1, active: false })
    const { factors } = rankRisks(makeCatalogue({ risks: [makeRisk(), makeRisk({ id: 'two' })], factors: [factor] }))
    // Each risk has 12.175 incidents on a fifth of users: 2 * 1.1 * 30 * 2.435 + 2 * 0.1 * 219.15.
    expect(factors[0]?.badMinutesPerYear).toBeCloseTo(160.71 + 43.83, 8)
  })

  it('knows a service without risks', () => {
    const ranking = rankRisks(makeCatalogue({ risks: [], factors: [makeFactor()] }))
    expect(ranking).toMatchObject({ acceptedMinutes: 0, unallocatedMinutes: 525.96, risks: [] })
    expect(ranking.factors[0]?.badMinutesPerYear).toBe(0)
  })
})

describe('rankRisks, for any catalogue', () => {
  const totals = (catalogue: ReturnType<typeof makeCatalogue>) => {
    const { acceptedMinutes, risks, factors } = rankRisks(catalogue)
    const all = risks.reduce((sum, { badMinutesPerYear }) => sum + badMinutesPerYear, 0)
    return [acceptedMinutes, all, ...factors.map(({ badMinutesPerYear }) => badMinutesPerYear)]
  }

  it('costs the same when a risk is split into two halves of its frequency', () => {
    fc.assert(
      fc.property(anyCatalogue(), fc.nat(), (catalogue, place) => {
        const index = catalogue.risks.length === 0 ? 0 : place % catalogue.risks.length
        const split = catalogue.risks.flatMap((risk, at) =>
          at === index ? ['x', 'y'].map(id => ({ ...risk, id, daysBetween: risk.daysBetween * 2 })) : [risk],
        )
        const [before, after] = [totals(catalogue), totals({ ...catalogue, risks: split })]
        before.forEach((value, at) => {
          expect(Math.abs((after[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, value))
        })
      }),
    )
  })

  it('costs nothing for a risk that hits nobody', () => {
    fc.assert(
      fc.property(anyCatalogue(), catalogue => {
        const harmless = makeRisk({ id: 'harmless', impactShare: 0 })
        const ranking = rankRisks({ ...catalogue, risks: [harmless, ...catalogue.risks] })
        expect(ranking.risks.find(({ id }) => id === 'harmless')).toMatchObject({
          badMinutesPerYear: 0,
          shareOfBudget: 0,
          verdict: 'fits',
        })
        expect(ranking.acceptedMinutes).toBe(rankRisks(catalogue).acceptedMinutes)
      }),
    )
  })

  it('is the same to the last digit in whatever order the risks are listed', () => {
    const shuffled = anyCatalogue().chain(catalogue =>
      fc.shuffledSubarray(catalogue.risks, { minLength: catalogue.risks.length }).map(risks => ({ catalogue, risks })),
    )
    fc.assert(
      fc.property(shuffled, ({ catalogue, risks }) => {
        expect(rankRisks({ ...catalogue, risks })).toEqual(rankRisks(catalogue))
      }),
    )
  })
})
