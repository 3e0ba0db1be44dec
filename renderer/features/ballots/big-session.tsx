import { Modal, Stack, Text } from '@mantine/core'
import type { SessionState } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './big-session.module.css'
import { QrCode } from './qr-code.tsx'
import { SessionAccess } from './session-access.tsx'
import { SessionCounts } from './session-counts.tsx'

type BigSessionProps = { round: Round; session: SessionState; opened: boolean; onClose: () => void }

/** What the room needs to see, over the whole window. Escape leads back. */
export function BigSession({ round, session, opened, onClose }: BigSessionProps) {
  const { t } = useMessages()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      title={t('ballots:bigTitle', { title: round.title, team: round.team.name })}
      transitionProps={{ duration: 0 }}
    >
      <Text size="xl">{t('ballots:bigHint')}</Text>
      <div className={classes.view}>
        <div className={classes.code}>
          <QrCode text={session.link} label={t('ballots:qrLabel', { link: session.link })} />
        </div>
        <Stack gap="xl" justify="center">
          <SessionAccess session={session} big />
          <SessionCounts session={session} big />
        </Stack>
      </div>
    </Modal>
  )
}
