import { type ReactNode, useState } from 'react'
import { useCall } from '../client/use-call.ts'
import { onDemand } from '../parts/on-demand.tsx'

const LockedRoute = onDemand(() => import('./locked-route.tsx').then(m => m.LockedRoute))

/**
 * Asks for the key of an encrypted workspace in place of the app. Until it is known whether the workspace is locked,
 * nothing is shown and nothing else is asked for.
 */
export function LockedGate({ children }: { children: ReactNode }) {
  const app = useCall('app.read', {})
  // While everything is read anew, the app stays as it was.
  const [known, setKnown] = useState(app.data)
  if (app.data && app.data !== known) setKnown(app.data)
  const [isHeld, setHeld] = useState(false)
  // What keeps the state from being read, such as a host that is gone, is told by the pages themselves.
  if (!known) return app.isPending ? null : children
  if (known.locked || isHeld) return <LockedRoute dataFolder={known.dataFolder} onHold={setHeld} />
  return children
}
