import { type ErrorBudget, errorBudget, errorBudgets } from '../../core/budget/error-budget.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { amountText, durationText, sloText, windowText } from '../../core/risks/number-texts.ts'
import type { CliContext } from './cli-context.ts'
import { bulleted, indented, renderTable, underlined } from './text-layout.ts'

/** `slo`: a share. `window`: days. `requests`: a day. */
export type BudgetOptions = { slo: number; window: number; requests?: number; json?: boolean }

/** The error budget under an objective: for the window that was asked for, then for the usual ones. */
export const budget = ({ messages, terminal }: CliContext, options: BudgetOptions): number => {
  const { slo, window, requests = null, json = false } = options
  const asked = errorBudget(slo, window, requests)
  const usual = errorBudgets(slo, requests)
  if (json) terminal.json({ format: 'plumbline/budget', version: 1, slo, window: asked, windows: usual })
  else terminal.out(budgetLines(messages.t, options, asked, usual))
  return 0
}

const budgetLines = (
  t: Translate,
  { slo, requests }: BudgetOptions,
  asked: ErrorBudget,
  usual: readonly ErrorBudget[],
): string => {
  const { days, minutes } = asked
  const values = { window: windowText(t, days), minutes: amountText(t, minutes), duration: durationText(t, minutes) }
  return [
    underlined(t('risks:budgetTitle', { slo: sloText(t, slo) })),
    [
      t('risks:budgetSentence', values),
      t('risks:budgetTenth', { duration: durationText(t, 10 * minutes) }),
      ...(requests === undefined || asked.requests === null
        ? []
        : [
            t('risks:budgetRequestsSentence', {
              all: amountText(t, requests * days),
              bad: amountText(t, asked.requests),
            }),
          ]),
    ]
      .map(bulleted)
      .join('\n'),
    budgetTable(t, usual),
    indented(t('risks:budgetJsonHint'), 0),
  ].join('\n\n')
}

const budgetTable = (t: Translate, budgets: readonly ErrorBudget[]): string => {
  const withRequests = budgets.some(({ requests }) => requests !== null)
  return renderTable([
    [
      t('risks:windowColumn'),
      t('risks:fullOutageColumn'),
      t('risks:tenthColumn'),
      ...(withRequests ? [t('risks:badRequestsColumn')] : []),
    ],
    ...budgets.map(({ days, minutes, requests }) => [
      windowText(t, days),
      durationText(t, minutes),
      durationText(t, 10 * minutes),
      ...(requests === null ? [] : [amountText(t, requests)]),
    ]),
  ])
}
