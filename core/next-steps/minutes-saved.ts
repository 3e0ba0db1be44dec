import type { OwnRemovedRisk, Service } from '../budget/service.ts'
import type { Item } from '../questionnaire.ts'
import { removedMinutes } from '../risks/removed-minutes.ts'
import type { RemovedRisk } from '../risks/removed-risk.ts'
import type { MinutesSaved } from './next-steps.ts'

/** What minutes are reckoned from: the risks of a team's services, and its own figures for what practices keep away. */
export type MinutesBasis = { services: readonly Pick<Service, 'risks'>[]; ownRisks: readonly OwnRemovedRisk[] }

/** What a practice keeps away: by the team's own figures where it has some, else by the questionnaire's; null: nothing. */
export const removedRiskOf = (
  questionnaireId: string,
  { id, riskFactor }: Pick<Item, 'id' | 'riskFactor'>,
  ownRisks: readonly OwnRemovedRisk[],
): { risk: RemovedRisk | null; own: boolean } => {
  const own = ownRisks.find(({ questionnaire, item }) => questionnaire === questionnaireId && item === id)
  return own ? { risk: own.risk, own: true } : { risk: riskFactor ?? null, own: false }
}

/**
 * Bad minutes a year that an item would save, with what that rests on; null where nothing is known of what it keeps away,
 * or where the team has no risks to save minutes of. `mean`: the mean raw answer (0..4).
 */
export const minutesSaved = (
  questionnaireId: string,
  item: Pick<Item, 'id' | 'riskFactor'>,
  mean: number,
  { services, ownRisks }: MinutesBasis,
): MinutesSaved | null => {
  const { risk, own } = removedRiskOf(questionnaireId, item, ownRisks)
  const risks = services.reduce((sum, service) => sum + service.risks.length, 0)
  const perYear = risk === null || risks === 0 ? null : removedMinutes(risk, services, mean)
  return risk === null || perYear === null ? null : { perYear, risk, own, risks }
}
