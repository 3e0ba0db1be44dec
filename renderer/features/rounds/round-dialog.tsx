import { onDemand } from '../../parts/on-demand.tsx'
import type { RoundDialogProps } from './round-dialog-content.tsx'

const RoundDialogContent = onDemand(() => import('./round-dialog-content.tsx').then(m => m.RoundDialogContent))

/** Title and date of a round that exists. Fetched when it is first opened. */
export function RoundDialog(props: RoundDialogProps & { opened: boolean }) {
  const { opened, ...content } = props
  return opened ? <RoundDialogContent {...content} /> : null
}
