import { List, Modal, Stack, Title } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'

type ProtectionDialogProps = { opened: boolean; onClose: () => void }

const protects = ['peeking', 'traces', 'smallGroups', 'late'] as const
const protectsNot = ['key', 'network', 'words', 'file', 'others', 'twice', 'copies'] as const

/** What sealed ballots protect from and what not, without making more of it than it is. */
export function ProtectionDialog({ opened, onClose }: ProtectionDialogProps) {
  const { t } = useMessages()
  return (
    <Modal opened={opened} onClose={onClose} title={t('ballots:protection')} size="lg">
      <Stack gap="lg">
        <Stack gap="xs">
          <Title order={3} size="h5">
            {t('ballots:protectionFor')}
          </Title>
          <List spacing="xs">
            {protects.map(name => (
              <List.Item key={name}>{t(`ballots:protectionFor_${name}`)}</List.Item>
            ))}
          </List>
        </Stack>
        <Stack gap="xs">
          <Title order={3} size="h5">
            {t('ballots:protectionNot')}
          </Title>
          <List spacing="xs">
            {protectsNot.map(name => (
              <List.Item key={name}>{t(`ballots:protectionNot_${name}`)}</List.Item>
            ))}
          </List>
        </Stack>
      </Stack>
    </Modal>
  )
}
