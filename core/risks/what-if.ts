import { totalBadMinutes } from './bad-minutes.ts'
import { type RankedCatalogue, rankRisks } from './rank-risks.ts'
import type { Risk } from './risk-catalogue.ts'
import type { RiskRanking } from './risk-ranking.ts'

/**
 * A change to think through for all risks. Detection, repair and frequency are multiplied (0.5: halved; frequency above 0);
 * `impactCap` is the largest share of users (0..1) that any risk can still hit, as with a canary.
 */
export type WhatIf = { detectFactor: number; repairFactor: number; impactCap: number; frequencyFactor: number }

/** Everything stays as it is. */
export const noChange: WhatIf = { detectFactor: 1, repairFactor: 1, impactCap: 1, frequencyFactor: 1 }

/** The catalogue after the change; its objective, factors and what is accepted stay. */
export const applyWhatIf = <Catalogue extends Pick<RankedCatalogue, 'risks'>>(
  catalogue: Catalogue,
  whatIf: WhatIf,
): Catalogue => ({ ...catalogue, risks: catalogue.risks.map(risk => changedRisk(risk, whatIf)) })

const changedRisk = (risk: Risk, { detectFactor, repairFactor, impactCap, frequencyFactor }: WhatIf): Risk => ({
  ...risk,
  detectMinutes: risk.detectMinutes * detectFactor,
  repairMinutes: risk.repairMinutes * repairFactor,
  impactShare: Math.min(risk.impactShare, impactCap),
  daysBetween: risk.daysBetween / frequencyFactor,
})

/** Both rankings, and the bad minutes a year of all risks that the change saves (negative where it adds some). */
export type WhatIfEffect = { before: RiskRanking; after: RiskRanking; savedMinutes: number }

export const whatIfEffect = (catalogue: RankedCatalogue, whatIf: WhatIf): WhatIfEffect => {
  const changed = applyWhatIf(catalogue, whatIf)
  return {
    before: rankRisks(catalogue),
    after: rankRisks(changed),
    savedMinutes: totalBadMinutes(catalogue.risks) - totalBadMinutes(changed.risks),
  }
}
