import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useMessages } from '../../client/use-messages.ts'
import { copyText } from '../../parts/copy-text.ts'
import { tell } from '../../parts/tell.ts'

type CopyTextButtonProps = { text: string; label: string }

const shownMs = 2000

/** Copies a text, and says for a moment that it did. */
export function CopyTextButton({ text, label }: CopyTextButtonProps) {
  const { t } = useMessages()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    const done = await copyText(text)
    setCopied(done)
    if (!done) tell.problem(t('ballots:copyFailed'))
  }
  const said = copied ? t('ballots:copied') : label
  return (
    <Tooltip label={said}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={said} onClick={() => void copy()}>
        {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
      </ActionIcon>
    </Tooltip>
  )
}
