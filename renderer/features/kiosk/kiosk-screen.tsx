import { Button, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './kiosk.module.css'

type KioskScreenProps = { title: string; text: string; button: string; onButton: () => void }

/** A screen between two people: one sentence and one button. */
export function KioskScreen({ title, text, button, onButton }: KioskScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Stack className={classes.screen ?? ''} align="center" gap="lg">
      <Title ref={heading} tabIndex={-1} order={1} className={classes.title ?? ''}>
        {title}
      </Title>
      <Text size="lg">{text}</Text>
      <Button size="lg" onClick={onButton}>
        {button}
      </Button>
    </Stack>
  )
}
