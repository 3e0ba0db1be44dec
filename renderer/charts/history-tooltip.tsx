import { pointsText } from '../../core/charts/number-text.ts'
import { intervalText } from '../../core/charts/verdict-text.ts'
import { useMessages } from '../client/use-messages.ts'
import { dateText } from '../parts/date-text.ts'
import type { ChartRow } from './history-chart-rows.ts'
import classes from './history-tooltip.module.css'

/** The numbers of one round under the pointer. */
export function HistoryTooltip({ row }: { row: ChartRow }) {
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
    </div>
  )
}
