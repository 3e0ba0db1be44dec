import { NumberInput } from '@mantine/core'
import { useState } from 'react'

type TargetInputProps = {
  label: string
  target: number | null
  /** `refused` is called when the change cannot be saved: then the stored target is shown again. */
  onChange: (target: number | null, refused: () => void) => void
}

type Draft = { typed: string | number; isSent: boolean }

/** A target in points. Enter or leaving the field keeps what was typed, Escape takes it back. */
export function TargetInput({ label, target, onChange }: TargetInputProps) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [stored, setStored] = useState(target)
  // What was typed stays until the stored target follows, so that the field never flickers back.
  if (stored !== target) {
    setStored(target)
    setDraft(null)
  }
  const keep = () => {
    if (!draft || draft.isSent) return
    const next = targetOf(draft.typed)
    if (next === target || Number.isNaN(next)) return setDraft(null)
    setDraft({ typed: next ?? '', isSent: true })
    onChange(next, () => setDraft(null))
  }
  return (
    <NumberInput
      aria-label={label}
      value={draft?.typed ?? target ?? ''}
      onChange={typed => setDraft({ typed, isSent: false })}
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

const targetOf = (typed: string | number): number | null =>
  typed === '' ? null : Math.min(100, Math.max(0, Math.round(Number(typed))))
