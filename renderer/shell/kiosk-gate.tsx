import { type ReactNode, useEffect, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { LoadingPage } from '../parts/loading-page.tsx'
import { onDemand } from '../parts/on-demand.tsx'

const KioskRoute = onDemand(() => import('./kiosk-route.tsx').then(m => m.KioskRoute), <LoadingPage />)

/**
 * Shows the laptop that is passed around in place of the app. Once it is shown, no address and no way back of the browser
 * leads out of it, or loses what somebody is writing: only leaving it on purpose does.
 */
export function KioskGate({ children }: { children: ReactNode }) {
  const [isAsked, params] = useRoute('/rounds/:roundId/kiosk')
  const [, navigate] = useLocation()
  const asked = isAsked ? params.roundId : null
  const [shown, setShown] = useState(asked)
  if (shown === null && asked !== null) setShown(asked)
  useEffect(() => {
    if (shown !== null && asked !== shown) navigate(`/rounds/${shown}/kiosk`)
  }, [shown, asked, navigate])
  if (shown === null) return children
  const leave = () => {
    setShown(null)
    navigate(`/rounds/${shown}/collect`, { replace: true })
  }
  return <KioskRoute roundId={shown} onLeave={leave} />
}
