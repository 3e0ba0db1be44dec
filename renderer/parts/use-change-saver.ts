import { useEffect, useState, useSyncExternalStore } from 'react'
import { createChangeSaver } from './change-saver.ts'

const retryAfterMs = 5000

/** A saver for as long as the page is shown: retries by itself, and asks before the window closes on changes that could not be saved. */
export const useChangeSaver = () => {
  const [saver] = useState(createChangeSaver)
  const status = useSyncExternalStore(saver.subscribe, saver.status)
  useEffect(() => {
    if (status.kind !== 'failed') return
    const timer = setTimeout(saver.retry, retryAfterMs)
    return () => clearTimeout(timer)
  }, [status, saver])
  useEffect(() => {
    // What is on its way arrives even if the window closes: on the desktop the process saves it, a server keeps it too.
    if (status.kind !== 'failed') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [status])
  useEffect(() => {
    const leave = () => saver.setLeaving(true)
    const stay = () => saver.setLeaving(false)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', stay)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', stay)
    }
  }, [saver])
  return { save: saver.save, retry: saver.retry, status }
}
