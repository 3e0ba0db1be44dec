import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useState } from 'react'

export type CellPlace = { row: number; column: number }

const steps: Record<string, CellPlace> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** One stop of the Tab key for all cells: arrow keys go from cell to cell, Enter, Space or a click asks about one. */
export const useCellWalk = () => {
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 })
  const [isAsked, setAsked] = useState(false)
  const ask = (place: CellPlace) => {
    setAt(place)
    setAsked(true)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (!place || !(event.target instanceof HTMLTableCellElement)) return
    const step = steps[event.key]
    if (!step && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (!step) return ask(place)
    cellAt(event.currentTarget, { row: place.row + step.row, column: place.column + step.column })?.focus()
  }
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const place = placeOf(target)
    if (place) setAt(place)
  }
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    const place = placeOf(target)
    if (place) ask(place)
  }
  // Rows are drawn anew only when theirs changes.
  const close = useCallback(() => setAsked(false), [])
  return { at, isAsked, close, handlers: { onKeyDown, onFocus, onClick } }
}

/** What lies in a popover bubbles here too, but stands in no cell. */
const placeOf = (target: EventTarget): CellPlace | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null
  const row = cell?.closest<HTMLElement>('tr[data-row]')
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null
}

const cellAt = (body: HTMLElement, { row, column }: CellPlace): HTMLElement | null =>
  body.querySelector(`tr[data-row="${row}"] > td[data-column="${column}"]`)
