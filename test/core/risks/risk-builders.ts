import fc from 'fast-check'
import type { Risk, RiskCatalogue, RiskFactor } from '../../../core/risks/risk-catalogue.ts'

/** The worked example: 30 min + 60 min, 20 % of users, every 30 days. */
export const makeRisk = (overrides: Partial<Risk> = {}): Risk => ({
  id: 'bad-release',
  title: 'A bad release',
  detectMinutes: 30,
  repairMinutes: 60,
  impactShare: 0.2,
  daysBetween: 30,
  accepted: true,
  ...overrides,
})

export const makeFactor = (overrides: Partial<RiskFactor> = {}): RiskFactor => ({
  id: 'no-runbook',
  title: 'No runbook',
  detectMinutes: 0,
  repairMinutes: 30,
  frequencyRise: 0,
  active: true,
  ...overrides,
})

export const makeCatalogue = (overrides: Partial<RiskCatalogue> = {}): RiskCatalogue => ({
  format: 'plumbline/risks',
  version: 1,
  service: 'Checkout API',
  slo: 0.999,
  singleRiskCap: 0.25,
  risks: [makeRisk()],
  factors: [],
  ...overrides,
})

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Any catalogue with up to `most` risks of ordinary sizes, their ids in the order of the list. */
export const anyCatalogue = (most = 12): fc.Arbitrary<RiskCatalogue> =>
  fc
    .record({
      slo: range(0.9, 0.9999),
      risks: fc.array(
        fc.record({
          detectMinutes: range(0, 600),
          repairMinutes: range(0, 600),
          impactShare: range(0, 1),
          daysBetween: range(1, 1000),
          accepted: fc.boolean(),
        }),
        { maxLength: most },
      ),
      factors: fc.array(
        fc.record({ detectMinutes: range(0, 60), repairMinutes: range(0, 60), frequencyRise: range(0, 1) }),
        { maxLength: 3 },
      ),
    })
    .map(({ slo, risks, factors }) =>
      makeCatalogue({
        slo,
        risks: risks.map((risk, index) => makeRisk({ ...risk, id: `risk-${index}` })),
        factors: factors.map((factor, index) => makeFactor({ ...factor, id: `factor-${index}` })),
      }),
    )
