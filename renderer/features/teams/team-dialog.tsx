import { onDemand } from '../../parts/on-demand.tsx'
import type { TeamDialogProps } from './team-dialog-content.tsx'

const TeamDialogContent = onDemand(() => import('./team-dialog-content.tsx').then(m => m.TeamDialogContent))

/** Name and size of a team. Fetched when it is first opened. */
export function TeamDialog(props: TeamDialogProps & { opened: boolean }) {
  const { opened, ...content } = props
  return opened ? <TeamDialogContent {...content} /> : null
}
