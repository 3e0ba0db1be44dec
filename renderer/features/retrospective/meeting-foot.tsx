import { Button } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'
import classes from './meeting.module.css'
import { MeetingClock } from './meeting-clock.tsx'
import type { Meeting } from './use-meeting.ts'

/** Back, the clock, and the one button that goes on. */
export function MeetingFoot({ meeting }: { meeting: Meeting }) {
  const { t } = useMessages()
  const { agenda, current, isBegun, isCovered, advance, back } = meeting
  const isLast = current !== null && agenda.steps.at(-1)?.id === current.id
  const start = t(isBegun ? 'retrospective:goOn' : 'retrospective:begin')
  const number = agenda.steps.findIndex(({ id }) => id === current?.id) + 1
  return (
    <footer className={classes.foot}>
      <Button variant="default" size="md" onClick={back} disabled={current === null}>
        {t('retrospective:back')}
      </Button>
      <MeetingClock meeting={meeting} />
      <span className={classes.place}>
        {current && t('retrospective:stepOf', { number, count: agenda.steps.length })}
      </span>
      {!isLast && (
        <Button size="md" onClick={advance}>
          {current ? t(isCovered ? 'retrospective:reveal' : 'retrospective:next') : start}
        </Button>
      )}
    </footer>
  )
}
