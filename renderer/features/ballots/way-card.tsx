import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './way-card.module.css'

type WayCardProps = { icon: ReactNode; title: string; text: string; children: ReactNode }

/** One way in which people hand in, with what starts it. */
export function WayCard({ icon, title, text, children }: WayCardProps) {
  const id = useId()
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={id} className={classes.card ?? ''}>
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap">
          {icon}
          <Title id={id} order={3} size="h5">
            {title}
          </Title>
        </Group>
        <Text size="sm">{text}</Text>
        {children}
      </Stack>
    </Paper>
  )
}
