import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { SessionState } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { NetworkMark } from '../../parts/network-mark.tsx'
import { tell } from '../../parts/tell.ts'
import { BigSession } from './big-session.tsx'
import { CloseSessionDialog } from './close-session-dialog.tsx'
import { QrCode } from './qr-code.tsx'
import { mostSeats } from './seats.ts'
import { SessionAccess } from './session-access.tsx'
import { SessionCounts } from './session-counts.tsx'
import { SessionDialog } from './session-dialog.tsx'
import classes from './session-panel.module.css'

type SessionPanelProps = { round: Round; session: SessionState; takeFocus: boolean; onClosed: () => void }

/** The open session: how to join it, how many have, and how to end it. */
export function SessionPanel({ round, session, takeFocus, onClosed }: SessionPanelProps) {
  const { t } = useMessages()
  const [dialog, setDialog] = useState<'none' | 'big' | 'move' | 'close'>('none')
  const title = useRef<HTMLHeadingElement>(null)
  const focusTitle = () => title.current?.focus()
  useEffect(() => {
    if (takeFocus) title.current?.focus()
  }, [takeFocus])
  const isNetwork = session.address.kind === 'network'
  const close = () => setDialog('none')
  return (
    <Paper
      component="section"
      withBorder
      p="lg"
      aria-labelledby="session-title"
      className={classes.panel ?? ''}
      data-network={isNetwork || undefined}
    >
      <Group justify="space-between" mb="md">
        <Title id="session-title" ref={title} tabIndex={-1} order={3} size="h5" className={classes.title ?? ''}>
          {t('ballots:roomTitle')}
        </Title>
        {isNetwork ? <NetworkMark /> : <ThisMachineMark />}
      </Group>
      <div className={classes.columns}>
        <div className={classes.code}>
          <QrCode text={session.link} label={t('ballots:qrLabel', { link: session.link })} />
        </div>
        <Stack gap="lg" justify="space-between">
          <SessionAccess session={session} />
          {!isNetwork && (
            <Text size="sm" c="dimmed">
              {t('ballots:thisMachineHint')}
            </Text>
          )}
          <SessionCounts session={session} />
          <Group gap="xs">
            <Button onClick={() => setDialog('big')}>{t('ballots:showBig')}</Button>
            <Button variant="default" onClick={() => setDialog('move')}>
              {t('ballots:sessionMove')}
            </Button>
            <SeatButtons seats={session.seats} />
            <Button variant="default" onClick={() => setDialog('close')}>
              {t('ballots:sessionClose')}
            </Button>
          </Group>
        </Stack>
      </div>
      {dialog === 'big' && <BigSession round={round} session={session} onClose={close} />}
      {dialog === 'move' && <SessionDialog round={round} session={session} onClose={close} onOpened={focusTitle} />}
      {dialog === 'close' && <CloseSessionDialog session={session} onClose={close} onClosed={onClosed} />}
    </Paper>
  )
}

function ThisMachineMark() {
  const { t } = useMessages()
  return (
    <Badge color="gray" variant="light" tt="none" size="lg">
      {t('ballots:openOnThisMachine')}
    </Badge>
  )
}

/** More seats, one or a handful at a time. */
function SeatButtons({ seats }: { seats: number }) {
  const { t } = useMessages()
  const setSeats = useChange('sessions.setSeats')
  const add = (more: number) =>
    setSeats.mutate(
      { seats: Math.min(mostSeats, seats + more) },
      { onError: error => tell.problem(errorText(t, error)) },
    )
  return [1, 5].map(more => (
    <Button
      key={more}
      variant="default"
      disabled={seats >= mostSeats}
      loading={setSeats.isPending && setSeats.variables.seats === seats + more}
      onClick={() => add(more)}
    >
      {t('ballots:seatsAdd', { count: more })}
    </Button>
  ))
}
