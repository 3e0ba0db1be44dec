import { lazy, Suspense } from 'react'
import type { ShortcutsDialogProps } from './shortcuts-dialog-content.tsx'

const ShortcutsDialogContent = lazy(() =>
  import('./shortcuts-dialog-content.tsx').then(m => ({ default: m.ShortcutsDialogContent })),
)

/** Every key of the app in one list. Fetched when it is first opened. */
export function ShortcutsDialog(props: ShortcutsDialogProps & { opened: boolean }) {
  const { opened, ...content } = props
  if (!opened) return null
  return (
    <Suspense fallback={null}>
      <ShortcutsDialogContent {...content} />
    </Suspense>
  )
}
