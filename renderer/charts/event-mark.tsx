import type { EventPlace } from '../../core/charts/event-rows.ts'
import type { Palette } from '../../core/report/palette.ts'
import { useMessages } from '../client/use-messages.ts'
import { dateText } from '../parts/date-text.ts'

type EventMarkProps = { place: EventPlace; x: number; top: number; bottom: number; palette: Palette }

/** Something that happened, as a line across a chart under its number. */
export function EventMark({ place: { event, isNumbered }, x, top, bottom, palette }: EventMarkProps) {
  const { t } = useMessages()
  return (
    <g data-mark="event">
      <title>{t('trends:tooltipEvent', { date: dateText(event.date), title: event.title })}</title>
      <line x1={x} x2={x} y1={top} y2={bottom} stroke={palette.muted} strokeWidth={1} opacity={0.55} />
      {isNumbered && (
        <>
          <circle cx={x} cy={top - 8} r={7.5} fill={palette.surface} stroke={palette.muted} />
          <text x={x} y={top - 8} dy="0.35em" textAnchor="middle" fontSize={10} fill={palette.ink}>
            {event.number}
          </text>
        </>
      )}
    </g>
  )
}
