import { useEffect, useState } from 'react'

/**
 * Makes the page the whole window for a projector, and the window the whole screen where the host lets it. Escape, which
 * a full screen ends on, leaves both; so does going to another page.
 */
export const usePresenting = (): { presenting: boolean; present: (presenting: boolean) => void } => {
  const [presenting, setPresenting] = useState(false)
  useEffect(() => {
    if (!presenting) return
    const page = document.documentElement
    page.dataset.presenting = 'true'
    const onChange = () => {
      if (!document.fullscreenElement) setPresenting(false)
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      delete page.dataset.presenting
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [presenting])
  const present = (next: boolean) => {
    setPresenting(next)
    // A host that refuses the full screen still gives the whole window.
    if (next) document.documentElement.requestFullscreen?.().catch(() => undefined)
  }
  return { presenting, present }
}
