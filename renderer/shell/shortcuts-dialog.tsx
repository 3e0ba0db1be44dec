import { onDemand } from '../parts/on-demand.tsx'
import type { ShortcutsDialogProps } from './shortcuts-dialog-content.tsx'

const ShortcutsDialogContent = onDemand(() =>
  import('./shortcuts-dialog-content.tsx').then(m => m.ShortcutsDialogContent),
)

/** Every key of the app in one list. Fetched when it is first opened. */
export function ShortcutsDialog(props: ShortcutsDialogProps & { opened: boolean }) {
  const { opened, ...content } = props
  return opened ? <ShortcutsDialogContent {...content} /> : null
}
