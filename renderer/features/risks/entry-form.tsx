import { Button, Group, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { FigureName } from '../../../core/risks/risk-limits.ts'
import { nameProblem, readFigure } from '../../../core/risks/typed-figure.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './risks.module.css'

type EntryFormProps<Name extends FigureName> = {
  title: { label: string; placeholder: string }
  fields: readonly { name: Name; label: string }[]
  keep: string
  /** What the figures come to, once they can be read. */
  preview: (figures: Record<Name, number>) => string
  onKeep: (title: string, figures: Record<Name, number>) => void
  onClose: () => void
}

/** A new risk or factor. Enter keeps it and asks for the next one, Escape closes the form. */
export function EntryForm<Name extends FigureName>({ fields, onKeep, onClose, ...texts }: EntryFormProps<Name>) {
  const { t } = useMessages()
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({})
  const [isChecked, setChecked] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const read = fields.map(({ name }) => ({ name, ...readFigure(t, name, typed[name] ?? '') }))
  const problem = nameProblem(t, title)
  const good = read.flatMap(figure => (figure.ok ? [[figure.name, figure.value] as const] : []))
  const figures = good.length === fields.length ? (Object.fromEntries(good) as Record<Name, number>) : null
  const keep = () => {
    if (problem !== null || !figures) return setChecked(true)
    onKeep(title.trim(), figures)
    setTitle('')
    setTyped({})
    setChecked(false)
    first.current?.focus()
  }
  const problemOf = (name: Name) => read.flatMap(figure => (figure.name === name && !figure.ok ? [figure.problem] : []))
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <TextInput
        ref={first}
        label={texts.title.label}
        placeholder={isChecked ? '' : texts.title.placeholder}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
        error={isChecked && problem}
      />
      <SimpleGrid cols={fields.length} spacing="sm">
        {fields.map(({ name, label }) => (
          <TextInput
            key={name}
            label={label}
            inputMode="decimal"
            autoComplete="off"
            value={typed[name] ?? ''}
            onChange={event => setTyped({ ...typed, [name]: event.currentTarget.value })}
            error={isChecked && problemOf(name)[0]}
          />
        ))}
      </SimpleGrid>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {figures ? texts.preview(figures) : ''}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:close')}
          </Button>
          <Button type="submit">{texts.keep}</Button>
        </Group>
      </Group>
    </form>
  )
}
