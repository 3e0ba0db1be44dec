import { SimpleGrid, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../core/round.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ApartCard } from './apart-card.tsx'
import { PassCard } from './pass-card.tsx'
import { RoomCard } from './room-card.tsx'
import { SessionPanel } from './session-panel.tsx'

type WaysProps = { round: Round }

/** The three ways to hand in, side by side; an open session takes the room it needs above the others. */
export function Ways({ round }: WaysProps) {
  const { t } = useMessages()
  const session = useCall('sessions.read', {}).data ?? null
  // What had the focus goes when a session is opened or closed here; its place takes the focus then.
  const [changedHere, setChangedHere] = useState(false)
  const isOpenHere = session?.roundId === round.id
  return (
    <Stack component="section" gap="md" aria-labelledby="ways-title">
      <Title id="ways-title" order={2} size="h4">
        {t('ballots:waysTitle')}
      </Title>
      {isOpenHere && (
        <SessionPanel round={round} session={session} takeFocus={changedHere} onClosed={() => setChangedHere(true)} />
      )}
      <SimpleGrid cols={{ base: 1, sm: isOpenHere ? 2 : 3 }} spacing="md">
        {!isOpenHere && (
          <RoomCard round={round} session={session} takeFocus={changedHere} onOpened={() => setChangedHere(true)} />
        )}
        <ApartCard roundId={round.id} />
        <PassCard roundId={round.id} />
      </SimpleGrid>
    </Stack>
  )
}
