import { type BudgetSpent, budgetSpent } from '../budget/budget-spent.ts'
import { type ErrorBudget, errorBudgets } from '../budget/error-budget.ts'
import { policyNow } from '../budget/policy-now.ts'
import { policyReason } from '../budget/policy-text.ts'
import type { Service } from '../budget/service.ts'
import type { Translate } from '../messages/messages.ts'
import { amountText, durationText, shareText, sloText, windowText } from '../risks/number-texts.ts'
import { rankRisks } from '../risks/rank-risks.ts'
import { type RiskRow, riskRows } from '../risks/risk-rows.ts'
import { riskSentences } from '../risks/risk-sentences.ts'
import type { Round } from '../round.ts'
import { dateText } from './date-text.ts'

/** What is agreed to be done now, and why. */
export type ReportRule = { action: string; reason: string }

/** One service as it was kept with the round: its objective, what is left of its budget, and its risks. */
export type ReportService = {
  title: string
  /** What it promises, what is left, and whether the objective is strict enough. */
  sentences: string[]
  budgets: ErrorBudget[]
  spent: BudgetSpent
  rules: ReportRule[]
  risks: RiskRow[]
  riskSentences: string[]
}

/** The services that a round keeps, judged at the end of its day (UTC). */
export const reportServices = (t: Translate, { services = [], date }: Round): ReportService[] =>
  services.map(service => reportService(t, service, date))

const reportService = (t: Translate, service: Service, date: string): ReportService => {
  const spent = budgetSpent(service, `${date}T23:59:59Z`)
  const ranking = rankRisks(service)
  return {
    title: service.title,
    sentences: [objectiveSentence(t, service), spentSentence(t, service, spent, date), ...slaSentence(t, service)],
    budgets: errorBudgets(service.slo, service.requestsPerDay),
    spent,
    rules: policyNow(service.policy, spent)
      .filter(({ holds }) => holds)
      .map(state => ({ action: state.rule.action, reason: policyReason(t, state) })),
    risks: riskRows(service).rows,
    riskSentences: riskSentences(t, service, ranking),
  }
}

const objectiveSentence = (t: Translate, { journey, slo, windowDays, sli }: Service): string =>
  [
    t('report:serviceObjective', { slo: sloText(t, slo), window: windowText(t, windowDays) }),
    ...(journey === '' ? [] : [t('report:serviceJourney', { journey: withoutStop(journey) })]),
    ...(sli.text === '' ? [] : [t('report:serviceSli', { sli: withoutStop(sli.text) })]),
  ].join(' ')

/** What people wrote ends inside a sentence of ours. */
const withoutStop = (text: string): string => text.replace(/\.$/, '')

const spentSentence = (
  t: Translate,
  { windowDays }: Service,
  { badMinutes, budgetMinutes, spentShare, remainingShare, incidents }: BudgetSpent,
  date: string,
): string => {
  const day = dateText(t, date)
  const window = windowText(t, windowDays)
  if (incidents.length === 0) return t('report:serviceQuiet', { window, day })
  return t(remainingShare < 0 ? 'report:serviceOverspent' : 'report:serviceSpent', {
    window,
    day,
    count: incidents.length,
    minutes: amountText(t, badMinutes),
    budget: durationText(t, budgetMinutes),
    share: shareText(t, spentShare),
    left: shareText(t, Math.abs(remainingShare)),
  })
}

const slaSentence = (t: Translate, { slo, sla }: Service): string[] => {
  if (sla === null) return []
  const values = { slo: sloText(t, slo), sla: sloText(t, sla.target) }
  return [t(slo > sla.target ? 'report:serviceSlaBelow' : 'report:serviceSlaNotBelow', values)]
}
