import type { BudgetSpent } from '../budget/budget-spent.ts'
import { budgetMinutes, minutesPerDay } from '../budget/error-budget.ts'
import type { Translate } from '../messages/messages.ts'
import { amountText, durationText, shareText, sloText, windowText } from '../risks/number-texts.ts'
import type { Certainty } from './certainty.ts'

/** The budget of a window of `days` days. */
export const windowCertainty = (t: Translate, slo: number, days: number): Certainty => ({
  topic: 'errorBudget',
  sentences: [t('method:sure_budget')],
  formula: t('services:formulaWindow'),
  inputs: [
    { name: t('method:inputSlo'), value: sloText(t, slo) },
    { name: t('services:window'), value: windowText(t, days) },
    { name: t('services:inputWindowMinutes'), value: amountText(t, minutesPerDay * days) },
    { name: t('services:inputBudgetMinutes'), value: amountText(t, budgetMinutes(slo, days)) },
  ],
})

/** What incidents took of a window's budget. */
export const spentCertainty = (t: Translate, spent: BudgetSpent): Certainty => ({
  topic: 'errorBudget',
  sentences: [
    t('services:sureSpent'),
    ...(spent.incidents.some(({ isOpen }) => isOpen) ? [t('services:sureSpentOpen')] : []),
  ],
  formula: t('services:formulaSpent'),
  inputs: [
    { name: t('services:inputBudgetMinutes'), value: amountText(t, spent.budgetMinutes) },
    ...spent.incidents
      .toSorted((one, other) => other.minutes - one.minutes)
      .slice(0, mostNamed)
      .map(({ title, minutes }) => ({ name: title, value: durationText(t, minutes) })),
    { name: t('services:inputBad'), value: durationText(t, spent.badMinutes) },
    { name: t('services:inputLeft'), value: shareText(t, spent.remainingShare) },
  ],
})

/** More would hide the sums below. */
const mostNamed = 5
