import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'

type LeaveTexts = { title: string; text: string; stay: string; leave: string }

/**
 * Asks before the page is left for another one, by whatever way, or the window closes, as long as `isUnsaved`. Gives the
 * dialog, to be shown on the page, and `letGo`, to be called before leaving once everything is kept.
 */
export const useLeaveGuard = (isUnsaved: boolean, texts: LeaveTexts): { dialog: ReactNode; letGo: () => void } => {
  const [target, setTarget] = useState<string | null>(null)
  const isFree = useRef(false)
  useEffect(() => {
    if (!isUnsaved) return
    const here = window.location.href
    const stay = (event: Event) => {
      const there = window.location.href
      if (isFree.current || there === here) return
      event.stopImmediatePropagation()
      // An address cannot be refused, only put back.
      history.pushState(null, '', here)
      setTarget(there)
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (!isFree.current) event.preventDefault()
    }
    // Before the router hears of it: a step back tells of itself twice.
    window.addEventListener('popstate', stay, { capture: true })
    window.addEventListener('hashchange', stay, { capture: true })
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('popstate', stay, { capture: true })
      window.removeEventListener('hashchange', stay, { capture: true })
      window.removeEventListener('beforeunload', ask)
    }
  }, [isUnsaved])
  const letGo = () => {
    isFree.current = true
  }
  const leave = () => {
    letGo()
    if (target !== null) window.location.hash = new URL(target).hash
  }
  const dialog = (
    <ConfirmDialog
      opened={target !== null}
      title={texts.title}
      texts={[texts.text]}
      confirm={texts.leave}
      cancel={texts.stay}
      destructive
      onConfirm={leave}
      onClose={() => setTarget(null)}
    />
  )
  return { dialog, letGo }
}
