import { List, Modal, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../../client/use-messages.ts'

const protects = ['disk', 'rest'] as const
const protectsNot = ['open', 'names', 'before', 'exports', 'loss'] as const

/** What encryption protects from and what not, without making more of it than it is. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages()
  return (
    <Modal opened onClose={onClose} title={t('protection:about')} size="lg">
      <Stack gap="lg">
        <Points title={t('protection:for')}>
          {protects.map(name => (
            <List.Item key={name}>{t(`protection:for_${name}`)}</List.Item>
          ))}
        </Points>
        <Points title={t('protection:not')}>
          {protectsNot.map(name => (
            <List.Item key={name}>{t(`protection:not_${name}`)}</List.Item>
          ))}
        </Points>
      </Stack>
    </Modal>
  )
}

function Points({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      <List spacing="xs">{children}</List>
    </Stack>
  )
}
