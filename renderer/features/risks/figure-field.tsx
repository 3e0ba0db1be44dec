import { Input } from '@mantine/core'
import { useState } from 'react'
import type { FigureName } from '../../../core/risks/risk-limits.ts'
import { figureText, readFigure } from '../../../core/risks/typed-figure.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './risks.module.css'

type FigureFieldProps = {
  name: FigureName
  label: string
  value: number
  onChange: (value: number) => void
  /** What is wrong with what was typed, or null again; it is said elsewhere, at `problemId`. */
  onProblem: (problem: string | null) => void
  problemId: string
}

/** A figure in its place. Enter or leaving the field keeps what was typed, Escape takes it back. */
export function FigureField({ name, label, value, onChange, onProblem, problemId }: FigureFieldProps) {
  const { t } = useMessages()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const [stored, setStored] = useState(value)
  // What was typed stays until the stored figure follows, so that the field never flickers back.
  if (stored !== value) {
    setStored(value)
    setTyped(null)
  }
  const say = (problem: string | null) => {
    setWrong(problem !== null)
    onProblem(problem)
  }
  const keep = () => {
    if (typed === null) return
    const read = readFigure(t, name, typed)
    if (!read.ok) return say(read.problem)
    say(null)
    if (read.value === value) setTyped(null)
    else onChange(read.value)
  }
  return (
    <Input
      aria-label={label}
      classNames={{ input: classes.figure ?? '' }}
      size="xs"
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? figureText(name, value)}
      // Told elsewhere than under the field, which the field would not know of by itself.
      withAria={false}
      {...(isWrong && { error: true, 'aria-invalid': true, 'aria-describedby': problemId })}
      onChange={event => {
        const text = event.currentTarget.value
        setTyped(text)
        if (isWrong && readFigure(t, name, text).ok) say(null)
      }}
      onFocus={event => event.currentTarget.select()}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep()
        if (event.key !== 'Escape') return
        setTyped(null)
        say(null)
      }}
    />
  )
}
