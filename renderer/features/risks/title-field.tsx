import { Input } from '@mantine/core'
import { useState } from 'react'
import { nameProblem } from '../../../core/risks/typed-figure.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './risks.module.css'

type TitleFieldProps = {
  label: string
  title: string
  onChange: (title: string) => void
  /** What is wrong with what was typed, or null again; it is said elsewhere, at `problemId`. */
  onProblem: (problem: string | null) => void
  problemId: string
}

/** A name in its place, as high as its text. Enter or leaving the field keeps what was typed, Escape takes it back. */
export function TitleField({ label, title, onChange, onProblem, problemId }: TitleFieldProps) {
  const { t } = useMessages()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const [stored, setStored] = useState(title)
  // What was typed stays until the stored name follows, so that the field never flickers back.
  if (stored !== title) {
    setStored(title)
    setTyped(null)
  }
  const say = (problem: string | null) => {
    setWrong(problem !== null)
    onProblem(problem)
  }
  const keep = () => {
    if (typed === null) return
    const problem = nameProblem(t, typed)
    say(problem)
    if (problem !== null) return
    if (typed.trim() === title) setTyped(null)
    else onChange(typed.trim())
  }
  return (
    <Input
      component="textarea"
      multiline
      aria-label={label}
      classNames={{ input: classes.title ?? '' }}
      size="xs"
      rows={1}
      value={typed ?? title}
      // Told elsewhere than under the field, which the field would not know of by itself.
      withAria={false}
      {...(isWrong && { error: true, 'aria-invalid': true, 'aria-describedby': problemId })}
      onChange={event => {
        const text = event.currentTarget.value.replace(/\s*\n\s*/g, ' ')
        setTyped(text)
        if (isWrong && nameProblem(t, text) === null) say(null)
      }}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') {
          event.preventDefault()
          keep()
        }
        if (event.key !== 'Escape') return
        setTyped(null)
        say(null)
      }}
    />
  )
}
