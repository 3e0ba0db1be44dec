import type { EventRow } from '../../../core/charts/event-rows.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import { Legend, type LegendEntry } from '../legend.tsx'
import classes from './picture-notes.module.css'

type PictureNotesProps = { entries: readonly LegendEntry[]; events: readonly EventRow[] }

/** What a page says once for all its charts, and a picture of one of them has to say by itself. Only pictures show it. */
export function PictureNotes({ entries, events }: PictureNotesProps) {
  const { t } = useMessages()
  return (
    <div className={classes.notes}>
      <Legend entries={entries} />
      {events.map(({ id, roundId, number, date, title }) => (
        <p key={`${roundId} ${id}`} className={classes.event}>
          {`${number}. ${t('trends:tooltipEvent', { date: dateText(date), title })}`}
        </p>
      ))}
    </div>
  )
}
