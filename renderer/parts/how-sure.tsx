import { Anchor, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Certainty } from '../../core/method/certainty.ts'
import { useMessages } from '../client/use-messages.ts'
import classes from './how-sure.module.css'

type HowSureProps = {
  /** What the number is, for those who hear it: "Reduce silos, practice". */
  what: string
  /** Worked out when it is looked at. */
  certainty: () => Certainty
  /** The number itself, which is the button; left out beside a sentence, where the question is asked in words. */
  children?: ReactNode
  /** Only where something else opens it, and closes it when it is told to. */
  onClose?: () => void
}

/** A number that answers "How sure are we?" when it is pressed: a sentence, the formula, what went in, and the method. */
export function HowSure({ what, certainty, children, onClose }: HowSureProps) {
  const { t } = useMessages()
  const asks = children === undefined
  return (
    <Popover
      width={360}
      position="bottom"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
      {...(onClose && { opened: true, onChange: opened => opened || onClose() })}
    >
      <Popover.Target>
        <UnstyledButton className={asks ? classes.question : classes.number}>
          {asks ? t('method:howSure') : children}
          <VisuallyHidden> {asks ? what : t('method:howSureOf', { what })}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Explanation what={what} certainty={certainty} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Explanation({ what, certainty }: Pick<HowSureProps, 'what' | 'certainty'>) {
  const { t } = useMessages()
  const { formula, inputs, sentences, topic } = certainty()
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {what}
      </Text>
      {sentences.map(sentence => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      <dl className={classes.inputs}>
        {inputs.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed">
        {t('method:formula')}: <span className={classes.formula}>{formula}</span>
      </Text>
      <Anchor component={Link} href={`/method/${topic}`} size="sm" c="var(--mantine-color-text)" underline="always">
        {t('method:toMethod')}
      </Anchor>
    </Stack>
  )
}
