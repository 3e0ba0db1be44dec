import { useComputedColorScheme, VisuallyHidden } from '@mantine/core'
import { agreementExplanation } from '../../../core/charts/agreement-text.ts'
import type { ItemRow } from '../../../core/charts/item-rows.ts'
import { divergingColour } from '../../charts/diverging-colours.ts'
import { useChartPalette } from '../../charts/use-chart-palette.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './topic.module.css'

/** How many gave each answer, all at once: the described levels as they were read, and a bar for each. */
export function ItemAnswers({ row }: { row: ItemRow }) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const scheme = useComputedColorScheme('light')
  const most = Math.max(1, ...(row.distribution ?? []).map(({ count }) => count))
  const explanation = agreementExplanation(t, row)
  const colourOf = (value: number) =>
    row.scale === 'agreement' ? divergingColour(scheme, value) : palette[row.facet ?? 'practice']
  return (
    <section aria-label={t('retrospective:answersTitle')}>
      <ol className={classes.answers} data-scale={row.scale}>
        {row.distribution?.map(({ value, level, count }) => (
          <li key={value} className={classes.answer} data-chosen={count > 0 || undefined}>
            <span className={classes.value}>{value}</span>
            <span>{level ?? t(`words:agreement_${value as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)}</span>
            <span className={classes.bar}>
              {count > 0 && (
                <span
                  className={classes.fill}
                  style={{ width: `${(count / most) * 100}%`, background: colourOf(value) }}
                  aria-hidden="true"
                />
              )}
              <span className={classes.count} aria-hidden="true">
                {count}
              </span>
              <VisuallyHidden>{t('retrospective:answersCount', { count })}</VisuallyHidden>
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.verdict}>
        {row.agreement && <strong>{t(`words:agreementVerdict_${row.agreement}`)}. </strong>}
        {explanation} <span className={classes.quiet}>{asideOf(t, row)}</span>
      </p>
    </section>
  )
}

const asideOf = (t: ReturnType<typeof useMessages>['t'], { na, unknown, reverse }: ItemRow): string =>
  [
    na ? t('retrospective:aside_na', { count: na }) : '',
    unknown ? t('retrospective:aside_unknown', { count: unknown }) : '',
    reverse ? t('results:itemReverse') : '',
  ]
    .filter(text => text !== '')
    .join(' ')
