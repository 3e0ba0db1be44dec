import { useMemo } from 'react'
import type { HistoryRound } from '../../core/charts/history-rows.ts'
import { pointsText } from '../../core/charts/number-text.ts'
import { type ReviewRow, reviewAxis, reviewRows, reviewSentence, rowsOnAxis } from '../../core/charts/review-rows.ts'
import type { TimeAxis } from '../../core/charts/time-axis.ts'
import type { Review } from '../../core/postmortem/review.ts'
import { useMessages } from '../client/use-messages.ts'
import { dateText } from '../parts/date-text.ts'
import { ChartFrame } from './chart-frame.tsx'
import { DataTable } from './data-table.tsx'
import { Measured } from './measured.tsx'
import classes from './review-history.module.css'
import { ReviewPlot, reviewPlotHeight } from './review-plot.tsx'

type ReviewHistoryProps = {
  reviews: readonly Review[]
  /** Oldest first: what they are called stands below the axis. */
  rounds: readonly HistoryRound[]
  /** The axis of the page where it has one; else one that holds all of them. */
  axis?: TimeAxis
}

/** Postmortems over time, on the axis of the rounds: how each was rated, and how much of what matters it told. */
export function ReviewHistory({ reviews, rounds, axis: given }: ReviewHistoryProps) {
  const { t } = useMessages()
  const all = useMemo(() => reviewRows(reviews), [reviews])
  const axis = given ?? reviewAxis(rounds, all)
  const rows = axis ? rowsOnAxis(all, axis) : []
  const latest = rows.at(-1)
  return (
    <ChartFrame
      title={t('postmortem:chartTitle')}
      sentence={reviewSentence(t, rows, all.length - rows.length, dateText)}
      table={<ReviewTable rows={all} />}
      empty={latest ? null : reviewSentence(t, [], 0, dateText)}
    >
      {axis && latest && (
        <div className={classes.row}>
          <Latest row={latest} />
          <Measured height={reviewPlotHeight}>
            {width => <ReviewPlot rows={rows} rounds={rounds} axis={axis} width={width} />}
          </Measured>
        </div>
      )}
    </ChartFrame>
  )
}

function Latest({ row }: { row: ReviewRow }) {
  const { t } = useMessages()
  return (
    <div className={classes.now}>
      <p className={classes.quiet}>{t('postmortem:chartLatest')}</p>
      <p className={classes.figure}>{row.score === null ? t('words:noNumber') : pointsText(row.score)}</p>
      <p>{t('postmortem:chartLatestScore', { title: row.title })}</p>
      <p className={classes.quiet}>{t('postmortem:chartLatestFound', { found: row.found })}</p>
    </div>
  )
}

function ReviewTable({ rows }: { rows: readonly ReviewRow[] }) {
  const { t } = useMessages()
  return (
    <DataTable
      caption={t('postmortem:chartTitle')}
      columns={[
        { text: t('postmortem:columnTitle') },
        { text: t('postmortem:columnDate') },
        { text: t('postmortem:columnScore'), isNumber: true },
        { text: t('postmortem:columnFound'), isNumber: true },
        { text: t('postmortem:columnMarks'), isNumber: true },
      ]}
      rows={rows.map(({ id, title, date, score, found, marks }) => ({
        id,
        cells: [title, dateText(date), score === null ? t('words:noNumber') : pointsText(score), found, marks],
      }))}
    />
  )
}
