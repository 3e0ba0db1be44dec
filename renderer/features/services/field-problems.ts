import { objectiveOfPercent, shareOfPercent } from '../../../core/budget/typed-share.ts'
import type { Translate } from '../../../core/messages/messages.ts'

/** What is wrong with a title; null where it will do. `needed` is said where there is none. */
export const titleProblem = (t: Translate, title: string, needed: string): string | null => {
  if (title.trim() === '') return needed
  return title.trim().length > 120 ? t('services:nameLong') : null
}

export const sloProblem = (t: Translate, typed: string): string | null =>
  objectiveOfPercent(typed) === null ? t('services:sloProblem') : null

/** A share of users: 0 to 100 percent. */
export const impactProblem = (t: Translate, typed: string): string | null => {
  const share = shareOfPercent(typed)
  return share === null || share > 1 ? t('services:incidentImpactProblem') : null
}

/** A share of the budget, which an incident may well exceed: above 0 percent. */
export const policyShareProblem = (t: Translate, typed: string): string | null => {
  const share = shareOfPercent(typed)
  return share === null || share <= 0 || share > 100 ? t('services:policyShareProblem') : null
}

/** Requests a day, which may not be known. */
export const requestsProblem = (t: Translate, typed: string): string | null =>
  typed.trim() === '' || requestsOf(typed) !== null ? null : t('services:requestsProblem')

export const requestsOf = (typed: string): number | null => {
  const text = typed.replace(/[\s,']/g, '')
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}
