import { Text } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'
import classes from './step-line.module.css'

/** Which step of turning encryption on this is. Here the keyboard and a screen reader go on: what had the focus is gone. */
export function StepLine({ step }: { step: number }) {
  const { t } = useMessages()
  return (
    <Text size="sm" c="dimmed" tabIndex={-1} ref={focusWhenShown} className={classes.line ?? ''}>
      {t('protection:step', { step })}
    </Text>
  )
}

const focusWhenShown = (line: HTMLElement | null): void => line?.focus()
