import { Button, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { BallotForm } from '../../../core/ballot/ballot.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { NetworkMark } from '../../parts/network-mark.tsx'
import classes from './kiosk.module.css'
import { LeaveDialog } from './leave-dialog.tsx'
import { StopDialog } from './stop-dialog.tsx'

type KioskFrameProps = {
  form: BallotForm
  answering: boolean
  onClear: () => void
  onLeave: () => void
  children: ReactNode
}

/** What stays on the screen from person to person: which round this is, and a way out that nobody takes by accident. */
export function KioskFrame({ form, answering, onClear, onLeave, children }: KioskFrameProps) {
  const { t } = useMessages()
  const session = useCall('sessions.read', {})
  const [dialog, setDialog] = useState<'none' | 'stop' | 'leave'>('none')
  const close = () => setDialog('none')
  const clear = () => {
    close()
    onClear()
  }
  return (
    <main className={classes.window}>
      <header className={classes.header}>
        <Text size="sm" c="dimmed">
          {form.round.team}, {form.round.title}
        </Text>
        <Group gap="sm">
          {session.data?.address.kind === 'network' && <NetworkMark />}
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => setDialog(answering ? 'stop' : 'leave')}
          >
            {answering ? t('ballots:kioskStop') : t('ballots:kioskLeave')}
          </Button>
        </Group>
      </header>
      <div className={classes.content}>{children}</div>
      <StopDialog opened={dialog === 'stop'} onClose={close} onClear={clear} />
      <LeaveDialog opened={dialog === 'leave'} onClose={close} onLeave={onLeave} />
    </main>
  )
}
