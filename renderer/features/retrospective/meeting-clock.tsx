import { ActionIcon, Button } from '@mantine/core'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { clockText, type MeetingTime, meetingTime } from '../../../core/retrospective/meeting-state.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './meeting.module.css'
import type { Meeting } from './use-meeting.ts'

const tickMs = 500

/** What is left of the step and of the meeting. It makes no sound, and what is over only changes its colour. */
export function MeetingClock({ meeting }: { meeting: Meeting }) {
  const { t } = useMessages()
  const { state, plan, current, runClock, extend } = meeting
  const [, tick] = useState(0)
  const { step, whole } = meetingTime(state, plan, Date.now())
  const isRunning = state.since !== null
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => tick(count => count + 1), tickMs)
    return () => clearInterval(timer)
  }, [isRunning])
  return (
    <div className={classes.clock}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t(isRunning ? 'retrospective:clockPause' : 'retrospective:clockStart')}
        onClick={() => runClock(!isRunning)}
      >
        {isRunning ? <IconPlayerPauseFilled size={16} aria-hidden /> : <IconPlayerPlayFilled size={16} aria-hidden />}
      </ActionIcon>
      {current && <Time name={t('retrospective:clockStep')} time={step} />}
      {current && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t('retrospective:clockExtendLabel')}
          onClick={extend}
        >
          {t('retrospective:clockExtend')}
        </Button>
      )}
      <Time name={t('retrospective:clockWhole')} time={whole} />
    </div>
  )
}

function Time({ name, time: { left } }: { name: string; time: MeetingTime }) {
  const { t } = useMessages()
  const time = clockText(left)
  return (
    <span className={classes.time} role="timer" data-over={left < 0 || undefined}>
      <span className={classes.timeName}>{name}</span>{' '}
      {t(left < 0 ? 'retrospective:clockOver' : 'retrospective:clockLeft', { time })}
    </span>
  )
}
