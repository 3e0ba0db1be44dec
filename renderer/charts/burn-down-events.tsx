import type { BurnDownEvent } from '../../core/charts/burn-down-rows.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { useMessages } from '../client/use-messages.ts'

/** What happened at a point of the chart. */
export function BurnDownEvents({ events }: { events: readonly BurnDownEvent[] }) {
  const { t } = useMessages()
  return events.map(event => <div key={eventText(t, event)}>{eventText(t, event)}</div>)
}

const eventText = (t: Translate, event: BurnDownEvent): string =>
  'title' in event
    ? t(`services:point_${event.kind}`, { number: event.number, title: event.title })
    : t(`services:point_${event.kind}`)
