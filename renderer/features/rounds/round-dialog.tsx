import { lazy, Suspense } from 'react'
import type { RoundDialogProps } from './round-dialog-content.tsx'

const RoundDialogContent = lazy(() =>
  import('./round-dialog-content.tsx').then(m => ({ default: m.RoundDialogContent })),
)

/** Title and date of a round that exists. Fetched when it is first opened. */
export function RoundDialog(props: RoundDialogProps & { opened: boolean }) {
  const { opened, ...content } = props
  if (!opened) return null
  return (
    <Suspense fallback={null}>
      <RoundDialogContent {...content} />
    </Suspense>
  )
}
