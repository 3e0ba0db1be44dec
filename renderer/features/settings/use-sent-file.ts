import { useEffect, useState } from 'react'
import { useClient } from '../../client/client-provider.tsx'
import { type SentFile, sendWorkspaceFile } from './send-workspace-file.ts'

type Sending = { sent: SentFile | null; share: number | null; error: Error | null }

const nothing: Sending = { sent: null, share: null, error: null }

/** Hands a file to the services once. `share`: how much of a large one is there (0..1); null for a small one. */
export const useSentFile = (file: File): Sending => {
  const client = useClient()
  const [sending, setSending] = useState(nothing)
  useEffect(() => {
    let isOver = false
    const set = (next: Partial<Sending>): boolean => {
      if (!isOver) setSending(before => ({ ...before, ...next }))
      return !isOver
    }
    setSending(nothing)
    sendWorkspaceFile(client, file, share => set({ share })).then(
      sent => void set({ sent }),
      (error: Error) => void set({ error }),
    )
    return () => {
      isOver = true
    }
  }, [client, file])
  return sending
}
