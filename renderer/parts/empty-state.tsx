import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; text: string; children?: ReactNode }

/** Where there is nothing yet: what belongs here, and the button that brings it. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="sm" py={64} px="md" maw={520} mx="auto" ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed">{text}</Text>
      {children && <Group mt="sm">{children}</Group>}
    </Stack>
  )
}
