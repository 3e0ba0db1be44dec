import { Alert, Anchor, Button } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { SessionState } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { SessionDialog } from './session-dialog.tsx'
import { WayCard } from './way-card.tsx'

type RoomCardProps = {
  round: Round
  /** The session of another round, as there can be one at a time. */
  session: SessionState | null
  takeFocus: boolean
  onOpened: () => void
}

/** Opens a session that people in the room join from their own browsers. */
export function RoomCard({ round, session, takeFocus, onOpened }: RoomCardProps) {
  const { t } = useMessages()
  const [opening, setOpening] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takeFocus) button.current?.focus()
  }, [takeFocus])
  return (
    <WayCard icon={<IconDeviceMobile size={20} />} title={t('ballots:roomTitle')} text={t('ballots:roomText')}>
      {session && <OpenElsewhere roundId={session.roundId} />}
      <Button ref={button} disabled={session !== null} onClick={() => setOpening(true)}>
        {t('ballots:sessionOpen')}
      </Button>
      <SessionDialog
        round={round}
        session={null}
        opened={opening}
        onClose={() => setOpening(false)}
        onOpened={onOpened}
      />
    </WayCard>
  )
}

function OpenElsewhere({ roundId }: { roundId: string }) {
  const { t } = useMessages()
  const other = useCall('rounds.summary', { id: roundId }).data
  if (!other) return null
  return (
    <Alert color="orange" variant="light" p="xs">
      {t('ballots:sessionElsewhere', { title: other.title, team: other.team.name })}{' '}
      <Anchor component={Link} href={`/rounds/${roundId}/collect`}>
        {t('ballots:sessionElsewhereGo')}
      </Anchor>
    </Alert>
  )
}
