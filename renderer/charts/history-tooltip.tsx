import { pointsText } from '../../core/charts/number-text.ts'
import { intervalText } from '../../core/charts/verdict-text.ts'
import type { ChangeVerdict } from '../../core/comparison.ts'
import { useMessages } from '../client/use-messages.ts'
import { dateText } from '../parts/date-text.ts'
import type { ChartRow } from './history-chart-rows.ts'
import classes from './history-tooltip.module.css'

/** `aim`: what the round aims at. */
type HistoryTooltipProps = { row: ChartRow; aim: number | undefined; verdict: ChangeVerdict | undefined }

/** The numbers of one round under the pointer. */
export function HistoryTooltip({ row, aim, verdict }: HistoryTooltipProps) {
  const { t } = useMessages()
  return (
    <div className={classes.tooltip}>
      <strong>{row.round.title}</strong>, {dateText(row.round.date)}
      {row.shown.map(({ construct, score }) => {
        const interval = intervalText(t, score)
        return (
          <div key={construct}>
            {t(`charts:construct_${construct}`)} <strong>{pointsText(score.mean)}</strong>
            {interval && ` (${interval})`}, n = {score.n}
          </div>
        )
      })}
      {aim !== undefined && <div>{t('trends:tooltipTarget', { target: pointsText(aim) })}</div>}
      {verdict && <div>{t('trends:tooltipStep', { verdict: t(`words:changeVerdict_${verdict}`) })}</div>}
    </div>
  )
}
