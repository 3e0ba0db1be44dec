import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../../client/use-messages.ts'

type TargetReasonProps = {
  title: string
  reason: string
  /** `refused` is called when it cannot be saved: then the stored reason is shown again. */
  onChange: (reason: string, refused: () => void) => void
}

/** Why the target was moved. Enter or leaving the field keeps what was typed, Escape takes it back. */
export function TargetReason({ title, reason, onChange }: TargetReasonProps) {
  const { t } = useMessages()
  const [draft, setDraft] = useState<string | null>(null)
  const [stored, setStored] = useState(reason)
  // What was typed stays until the stored reason follows, so that the field never flickers back.
  if (stored !== reason) {
    setStored(reason)
    setDraft(null)
  }
  const keep = () => {
    if (draft === null || draft.trim() === reason) return setDraft(null)
    onChange(draft.trim(), () => setDraft(null))
  }
  return (
    <TextInput
      aria-label={t('results:targetReasonOf', { title })}
      placeholder={t('results:targetReason')}
      value={draft ?? reason}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setDraft(null)
      }}
      maxLength={1000}
      size="xs"
      mt={4}
      miw={150}
    />
  )
}
