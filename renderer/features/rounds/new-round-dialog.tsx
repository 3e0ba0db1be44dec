import { lazy, Suspense } from 'react'
import type { NewRoundDialogProps } from './new-round-dialog-content.tsx'

const NewRoundDialogContent = lazy(() =>
  import('./new-round-dialog-content.tsx').then(m => ({ default: m.NewRoundDialogContent })),
)

/** What a round needs before its first question. Fetched when it is first opened. */
export function NewRoundDialog(props: NewRoundDialogProps & { opened: boolean }) {
  const { opened, ...content } = props
  if (!opened) return null
  return (
    <Suspense fallback={null}>
      <NewRoundDialogContent {...content} />
    </Suspense>
  )
}
