import type { BudgetSpent } from '../../../core/budget/budget-spent.ts'
import { durationText, shareText } from '../../../core/risks/number-texts.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './budget-left.module.css'

/** How much of the budget is left: a bar, the share, and the minutes. */
export function BudgetLeft({ spent }: { spent: BudgetSpent }) {
  const { t } = useMessages()
  const { remainingShare, budgetMinutes, badMinutes } = spent
  const isOver = remainingShare < 0
  const budget = durationText(t, budgetMinutes)
  const away = durationText(t, Math.abs(budgetMinutes - badMinutes))
  return (
    <div className={classes.left} data-over={isOver || undefined}>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ width: `${100 * Math.max(0, remainingShare)}%` }} />
      </div>
      <p className={classes.words}>
        <strong>
          {isOver
            ? t('services:overspent', { share: shareText(t, -remainingShare) })
            : t('services:left', { share: shareText(t, remainingShare) })}
        </strong>
        <span>
          {isOver ? t('services:overOf', { over: away, budget }) : t('services:leftOf', { left: away, budget })}
        </span>
      </p>
    </div>
  )
}
