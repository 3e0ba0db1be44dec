import { Button, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { EventRow } from '../../../core/charts/event-rows.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import { EventForm } from './event-form.tsx'
import classes from './events.module.css'
import { type EventChanges, useEventChanges } from './use-event-changes.tsx'

type EventListProps = {
  history: History
  events: readonly EventRow[]
  /** Whether the time axis reaches as far. */
  isDrawn: (event: EventRow) => boolean
}

const shownAtFirst = 8

/** What happened to the team, latest first, under the numbers that mark it in the charts. */
export function EventList({ history, events, isDrawn }: EventListProps) {
  const { t } = useMessages()
  const changes = useEventChanges(history)
  const [isAdding, setAdding] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  const latestFirst = events.toReversed()
  const shown = showsAll ? latestFirst : latestFirst.slice(0, shownAtFirst)
  return (
    <section aria-labelledby="trend-events">
      <Title order={2} size="h4" id="trend-events">
        {t('trends:eventsTitle')}
      </Title>
      <p className={classes.hint}>{t('trends:eventsHint')}</p>
      {events.length === 0 && <p className={classes.none}>{t('trends:eventsNone')}</p>}
      <ul className={classes.list}>
        {shown.map(event => (
          <EventLine key={`${event.roundId} ${event.id}`} event={event} isOff={!isDrawn(event)} changes={changes} />
        ))}
      </ul>
      {shown.length < events.length && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setShowsAll(true)}>
          {t('trends:eventsAll', { count: events.length - shown.length })}
        </Button>
      )}
      {isAdding ? (
        <EventForm onSave={changes.add} onClose={() => setAdding(false)} />
      ) : (
        <Button
          variant="light"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('trends:eventAdd')}
        </Button>
      )}
    </section>
  )
}

type EventLineProps = { event: EventRow; isOff: boolean; changes: EventChanges }

function EventLine({ event, isOff, changes }: EventLineProps) {
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const { number, title, date, kind } = event
  if (isOpen)
    return (
      <li>
        <EventForm event={event} onSave={after => changes.edit(event, after)} onClose={() => setOpen(false)} />
      </li>
    )
  const facts = [dateText(date), t(`trends:eventKind_${kind}`), ...(isOff ? [t('trends:eventOff')] : [])]
  return (
    <li className={classes.event}>
      <span className={classes.number}>{number}</span>
      <div className={classes.what}>
        <p className={classes.title}>{title}</p>
        <p className={classes.facts}>{facts.join(', ')}</p>
      </div>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('trends:eventEditOf', { title })}
          onClick={() => setOpen(true)}
        >
          {t('trends:eventEdit')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('trends:eventRemoveOf', { title })}
          onClick={() => void changes.remove(event)}
        >
          {t('trends:eventRemove')}
        </Button>
      </div>
    </li>
  )
}
