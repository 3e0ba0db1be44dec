import { onDemand } from '../../parts/on-demand.tsx'
import type { NewRoundDialogProps } from './new-round-dialog-content.tsx'

const NewRoundDialogContent = onDemand(() =>
  import('./new-round-dialog-content.tsx').then(m => m.NewRoundDialogContent),
)

/** What a round needs before its first question. Fetched when it is first opened. */
export function NewRoundDialog(props: NewRoundDialogProps & { opened: boolean }) {
  const { opened, ...content } = props
  return opened ? <NewRoundDialogContent {...content} /> : null
}
