import { NumberInput } from '@mantine/core'
import { useState } from 'react'

type TargetInputProps = {
  label: string
  target: number | null
  /** `done` is called when the change is saved, refused or taken back: then the stored target counts again. */
  onChange: (target: number | null, done: () => void) => void
}

/** A target in points. Enter or leaving the field keeps what was typed, Escape takes it back. */
export function TargetInput({ label, target, onChange }: TargetInputProps) {
  const [draft, setDraft] = useState<string | number | null>(null)
  const keep = () => {
    if (draft === null) return
    const typed = draft === '' ? null : Math.min(100, Math.max(0, Math.round(Number(draft))))
    if (typed === target || Number.isNaN(typed)) setDraft(null)
    else onChange(typed, () => setDraft(null))
  }
  return (
    <NumberInput
      aria-label={label}
      value={draft ?? target ?? ''}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setDraft(null)
      }}
      min={0}
      max={100}
      step={5}
      allowDecimal={false}
      allowNegative={false}
      placeholder="–"
      size="xs"
      w={72}
    />
  )
}
