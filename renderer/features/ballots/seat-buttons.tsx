import { Button, Group } from '@mantine/core'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { mostSeats } from './seats.ts'

type SeatButtonsProps = { seats: number }

/** More seats, one or a handful at a time. */
export function SeatButtons({ seats }: SeatButtonsProps) {
  const { t } = useMessages()
  const setSeats = useChange('sessions.setSeats')
  const add = (more: number) =>
    setSeats.mutate({ seats: seats + more }, { onError: error => tell.problem(errorText(t, error)) })
  return (
    <Group gap={6}>
      {[1, 5].map(more => (
        <Button
          key={more}
          size="compact-sm"
          variant="default"
          disabled={seats + more > mostSeats}
          onClick={() => add(more)}
        >
          {t('ballots:seatsAdd', { count: more })}
        </Button>
      ))}
    </Group>
  )
}
