import { onDemand } from '../../parts/on-demand.tsx'
import type { RemoveCollectingDialogProps } from './remove-collecting-dialog-content.tsx'

const RemoveCollectingDialogContent = onDemand(() =>
  import('./remove-collecting-dialog-content.tsx').then(m => m.RemoveCollectingDialogContent),
)

/** Says what goes with a round that is still collecting, before it goes. Fetched when it is first opened. */
export function RemoveCollectingDialog(props: RemoveCollectingDialogProps & { opened: boolean }) {
  const { opened, ...content } = props
  return opened ? <RemoveCollectingDialogContent {...content} /> : null
}
