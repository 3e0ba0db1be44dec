import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BallotBox } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ProtectionDialog } from './protection-dialog.tsx'

type SealedPanelProps = { keyGuard: BallotBox['keyGuard'] }

/** What "sealed" means, and where the key is. */
export function SealedPanel({ keyGuard }: SealedPanelProps) {
  const { t } = useMessages()
  const [asking, setAsking] = useState(false)
  return (
    <Stack component="section" gap="xs" aria-labelledby="sealed-title">
      <Title id="sealed-title" order={2} size="h5">
        {t('ballots:sealedTitle')}
      </Title>
      <Text size="sm">{t('ballots:sealedText')}</Text>
      <Text size="sm">{t(`ballots:keyGuard_${keyGuard}`)}</Text>
      <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setAsking(true)}>
        {t('ballots:protection')}
      </Anchor>
      <ProtectionDialog opened={asking} onClose={() => setAsking(false)} />
    </Stack>
  )
}
