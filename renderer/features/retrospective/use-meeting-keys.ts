import { useEffect, useRef } from 'react'

export type MeetingCommand = 'advance' | 'back' | 'notes' | 'action' | 'clock' | 'full-screen' | 'leave'

const commands: Record<string, MeetingCommand> = {
  ArrowRight: 'advance',
  PageDown: 'advance',
  ' ': 'advance',
  Enter: 'advance',
  ArrowLeft: 'back',
  PageUp: 'back',
  n: 'notes',
  a: 'action',
  t: 'clock',
  f: 'full-screen',
  Escape: 'leave',
}

/** Keys and clickers of a meeting. What is typed into a field or a dialog, or with a modifier, is not ours. */
export const useMeetingKeys = (onCommand: (command: MeetingCommand) => void): void => {
  const latest = useRef(onCommand)
  useEffect(() => {
    latest.current = onCommand
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commands[event.key] ?? commands[event.key.toLowerCase()]
      if (!command || isForSomebodyElse(event)) return
      event.preventDefault()
      // A key held down would run through the whole agenda.
      if (!event.repeat) latest.current(command)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

const fields = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=slider]'
const pressed = 'button, a, summary'

const isForSomebodyElse = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof Element ? event.target : null
  if (event.defaultPrevented || event.isComposing) return true
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  if (target?.closest(fields) != null) return true
  return (event.key === ' ' || event.key === 'Enter') && target?.closest(pressed) != null
}
