import { type RefObject, useEffect, useState } from 'react'

/**
 * Takes files dropped on the zone, and those with a name of its own wherever in the window they are dropped; what else is
 * dropped elsewhere is left to the rest of the app. Returns whether files are being dragged over the window.
 */
export const useFileDrop = (
  zone: RefObject<HTMLElement | null>,
  ownNames: RegExp,
  onFiles: (files: File[]) => void,
): boolean => {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const drop = (event: DragEvent) => {
      setDragging(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      const onZone = event.target instanceof Node && zone.current?.contains(event.target)
      if (files.length === 0 || !(onZone || files.some(({ name }) => ownNames.test(name)))) return
      event.preventDefault()
      event.stopImmediatePropagation()
      onFiles(files)
    }
    // Before anything else in the window hears of it.
    window.addEventListener('dragover', over, { capture: true })
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop, { capture: true })
    return () => {
      window.removeEventListener('dragover', over, { capture: true })
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop, { capture: true })
    }
  }, [zone, ownNames, onFiles])
  return dragging
}
