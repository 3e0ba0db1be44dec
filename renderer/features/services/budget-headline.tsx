import { VisuallyHidden } from '@mantine/core'
import type { BudgetSpent } from '../../../core/budget/budget-spent.ts'
import type { PolicyState } from '../../../core/budget/policy-now.ts'
import type { Service } from '../../../core/budget/service.ts'
import { spentCertainty } from '../../../core/method/window-certainty.ts'
import { durationText, shareText, windowText } from '../../../core/risks/number-texts.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './budget-headline.module.css'

type BudgetHeadlineProps = { service: Service; spent: BudgetSpent; states: readonly PolicyState[] }

/** The three things to know: what is left, what was spent, and what the policy says to do. */
export function BudgetHeadline({ service, spent, states }: BudgetHeadlineProps) {
  const { t } = useMessages()
  const { budgetMinutes, badMinutes, remainingShare, spentShare, incidents } = spent
  const isOver = remainingShare < 0
  const values = {
    budget: durationText(t, budgetMinutes),
    left: durationText(t, Math.max(0, budgetMinutes - badMinutes)),
    over: durationText(t, Math.max(0, badMinutes - budgetMinutes)),
  }
  return (
    <section aria-labelledby="service-headline">
      <VisuallyHidden component="h2" id="service-headline">
        {t('services:headline')}
      </VisuallyHidden>
      <dl className={classes.figures}>
        <div data-bad={isOver || undefined}>
          <dt>{t(isOver ? 'services:figureOver' : 'services:figureLeft')}</dt>
          <dd className={classes.value}>
            <HowSure
              what={t(isOver ? 'services:figureOver' : 'services:figureLeft')}
              certainty={() => spentCertainty(t, spent)}
            >
              {shareText(t, Math.abs(remainingShare))}
            </HowSure>
          </dd>
          <dd className={classes.note}>{t(isOver ? 'services:overOf' : 'services:leftOf', values)}</dd>
        </div>
        <div>
          <dt>{t('services:figureSpentIn', { window: windowText(t, service.windowDays) })}</dt>
          <dd className={classes.value}>{shareText(t, spentShare)}</dd>
          <dd className={classes.note}>
            {incidents.length === 0
              ? t('services:figureSpentNone')
              : `${durationText(t, badMinutes)}, ${t('services:figureSpent', { count: incidents.length })}`}
          </dd>
        </div>
        <PolicyFigure states={states} />
      </dl>
    </section>
  )
}

function PolicyFigure({ states }: { states: readonly PolicyState[] }) {
  const { t } = useMessages()
  const holding = states.filter(({ holds }) => holds)
  return (
    <div data-asked={holding.length > 0 || undefined}>
      <dt>{t('services:figurePolicy')}</dt>
      {holding.length === 0 && (
        <>
          <dd className={classes.value}>{t('services:figurePolicyNone')}</dd>
          <dd className={classes.note}>
            {states.length === 0
              ? t('services:figurePolicyEmpty')
              : t('services:figurePolicyRules', { count: states.length })}
          </dd>
        </>
      )}
      {holding.map(({ rule }) => (
        <dd key={rule.id} className={classes.action}>
          {rule.action}
        </dd>
      ))}
    </div>
  )
}
