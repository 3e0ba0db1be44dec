import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { SessionState } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { NetworkMark } from '../../parts/network-mark.tsx'
import { BigSession } from './big-session.tsx'
import { CloseSessionDialog } from './close-session-dialog.tsx'
import { QrCode } from './qr-code.tsx'
import { SeatButtons } from './seat-buttons.tsx'
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
        <Group gap="xs" wrap="nowrap">
          <IconDeviceMobile size={20} />
          <Title id="session-title" ref={title} tabIndex={-1} order={3} size="h5" className={classes.title ?? ''}>
            {t('ballots:roomTitle')}
          </Title>
        </Group>
        {isNetwork ? <NetworkMark /> : <ThisMachineMark />}
      </Group>
      <div className={classes.columns}>
        <QrCode text={session.link} label={t('ballots:qrLabel', { link: session.link })} />
        <Stack gap="lg" justify="space-between">
          <SessionAccess session={session} />
          {!isNetwork && (
            <Text size="sm" c="dimmed">
              {t('ballots:thisMachineHint')}
            </Text>
          )}
          <Group align="flex-end" gap="xl">
            <SessionCounts session={session} />
            <SeatButtons seats={session.seats} />
          </Group>
          <Group gap="xs">
            <Button onClick={() => setDialog('big')}>{t('ballots:showBig')}</Button>
            <Button variant="default" onClick={() => setDialog('move')}>
              {t('ballots:sessionMove')}
            </Button>
            <Button variant="default" onClick={() => setDialog('close')}>
              {t('ballots:sessionClose')}
            </Button>
          </Group>
        </Stack>
      </div>
      <BigSession round={round} session={session} opened={dialog === 'big'} onClose={close} />
      <SessionDialog round={round} session={session} opened={dialog === 'move'} onClose={close} onOpened={close} />
      <CloseSessionDialog session={session} opened={dialog === 'close'} onClose={close} onClosed={onClosed} />
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
