import { LockedPage } from '../features/protection/locked-page.tsx'
import { useWorkspaceSwitch } from './use-workspace-switch.ts'

type LockedRouteProps = { dataFolder: string; onHold: (held: boolean) => void }

/** The locked workspace with the way into the demo, which belongs to the shell. */
export function LockedRoute({ dataFolder, onHold }: LockedRouteProps) {
  const { open, pending } = useWorkspaceSwitch()
  return <LockedPage dataFolder={dataFolder} openingDemo={pending} onOpenDemo={() => open('demo')} onHold={onHold} />
}
