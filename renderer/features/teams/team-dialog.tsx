import { lazy, Suspense } from 'react'
import type { TeamDialogProps } from './team-dialog-content.tsx'

const TeamDialogContent = lazy(() => import('./team-dialog-content.tsx').then(m => ({ default: m.TeamDialogContent })))

/** Name and size of a team. Fetched when it is first opened. */
export function TeamDialog(props: TeamDialogProps & { opened: boolean }) {
  const { opened, ...content } = props
  if (!opened) return null
  return (
    <Suspense fallback={null}>
      <TeamDialogContent {...content} />
    </Suspense>
  )
}
