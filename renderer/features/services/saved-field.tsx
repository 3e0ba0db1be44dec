import { Textarea, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'

type SavedFieldProps = {
  label: string
  description?: string
  placeholder?: string
  value: string
  /** Why what was typed is not kept; null where it is. */
  problem?: (typed: string) => string | null
  onSave: (typed: string) => void
  maxLength?: number
  isLong?: boolean
  isNumber?: boolean
  isDate?: boolean
  isFirst?: boolean
}

const saveAfterMs = 400

/** A field that is kept while it is written, and at the latest when it is left. What will not do stays, with its reason. */
export function SavedField({ value, problem, onSave, isLong, isNumber, isDate, isFirst, ...field }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = useDebouncedCallback(onSave, { delay: saveAfterMs, flushOnUnmount: true })
  useEffect(() => {
    // A window that closes unmounts nothing. `flush` is another function after every key.
    const flush = () => save.flush()
    window.addEventListener('pagehide', flush)
    return () => window.removeEventListener('pagehide', flush)
  }, [save])
  const wrong = typed === null ? null : (problem?.(typed) ?? null)
  const change = (next: string) => {
    setTyped(next)
    if (problem?.(next)) save.cancel()
    else save(next)
  }
  const leave = () => {
    save.flush()
    if (wrong === null) setTyped(null)
  }
  const shared = {
    ...field,
    value: typed ?? value,
    error: wrong,
    onBlur: leave,
    'data-autofocus': isFirst || undefined,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
  }
  if (isLong)
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={field.maxLength ?? 1000}
        onChange={event => change(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...shared}
      {...(isNumber && { inputMode: 'decimal' })}
      {...(isDate && { type: 'date' })}
      onChange={event => change(event.currentTarget.value)}
    />
  )
}
