import { IconDeviceLaptop } from '@tabler/icons-react'
import { useMessages } from '../../client/use-messages.ts'
import { LinkButton } from '../../parts/link-button.tsx'
import { WayCard } from './way-card.tsx'

type PassCardProps = { roundId: string }

/** One laptop that is passed around. */
export function PassCard({ roundId }: PassCardProps) {
  const { t } = useMessages()
  return (
    <WayCard icon={<IconDeviceLaptop size={20} />} title={t('ballots:passTitle')} text={t('ballots:passText')}>
      <LinkButton href={`/rounds/${roundId}/kiosk`} variant="default">
        {t('ballots:kioskStart')}
      </LinkButton>
    </WayCard>
  )
}
