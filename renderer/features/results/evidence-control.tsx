import { Anchor, SegmentedControl, Text } from '@mantine/core'
import { Link } from 'wouter'
import { useMessages } from '../../client/use-messages.ts'

/** `claimed`: answers as they were given. `shown`: as far as evidence holds today. */
export type EvidenceView = 'claimed' | 'shown'

type EvidenceControlProps = {
  view: EvidenceView
  onView: (view: EvidenceView) => void
  /** Not where the difference would tell what a few people said. */
  isOffered: boolean
}

/** The same results with and without what cannot be shown, and what that means. */
export function EvidenceControl({ view, onView, isOffered }: EvidenceControlProps) {
  const { t } = useMessages()
  const meaning = t(view === 'shown' ? 'evidence:meaning' : 'evidence:meaningClaimed')
  return (
    <div>
      {isOffered && (
        <SegmentedControl
          aria-label={t('evidence:viewLabel')}
          value={view}
          onChange={value => onView(value as EvidenceView)}
          data={[
            { value: 'claimed', label: t('evidence:claimed') },
            { value: 'shown', label: t('evidence:shown') },
          ]}
        />
      )}
      <Text size="sm" c="dimmed" mt={4} role="status">
        {isOffered ? meaning : t('evidence:notOffered')}{' '}
        <Anchor component={Link} href="/method/evidence" size="sm" underline="always">
          {t('evidence:toMethod')}
        </Anchor>
      </Text>
    </div>
  )
}
