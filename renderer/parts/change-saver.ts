/** What a page says about the state of its changes. */
export type SaveStatus = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; error: unknown }

export type ChangeSaver = {
  /** Sends a change; a newer one of the same key replaces it if it is still waiting. */
  save: (key: string, send: () => Promise<unknown>) => void
  /** Sends again what failed. */
  retry: () => void
  /** While the window closes nothing waits for its turn: there will be no other moment to send it. */
  setLeaving: (leaving: boolean) => void
  status: () => SaveStatus
  subscribe: (listener: () => void) => () => void
}

type Change = { send: () => Promise<unknown> }

/**
 * Keeps every change until it is acknowledged as durable. Changes of one key are sent one after another, so that the
 * last one wins; a failed change stays and is sent again by `retry`.
 */
export const createChangeSaver = (): ChangeSaver => {
  const waiting = new Map<string, Change>()
  const underWay = new Map<string, Change>()
  let leaving = false
  const listeners = new Set<() => void>()
  let status: SaveStatus = { kind: 'saved' }

  const setStatus = (next: SaveStatus) => {
    status = next
    for (const listener of listeners) listener()
  }

  const sendAll = () => {
    for (const key of waiting.keys()) void send(key)
  }

  const arrived = (key: string, change: Change) => {
    if (underWay.get(key) === change) underWay.delete(key)
  }

  const send = async (key: string) => {
    const change = waiting.get(key)
    const before = underWay.get(key)
    if (!change || before === change || (before && !leaving)) return
    underWay.set(key, change)
    try {
      await change.send()
      if (waiting.get(key) === change) waiting.delete(key)
      arrived(key, change)
      if (waiting.size === 0) setStatus({ kind: 'saved' })
      // Saving works again, so what failed before gets its turn; what is under way is left alone.
      else sendAll()
    } catch (error) {
      arrived(key, change)
      setStatus({ kind: 'failed', error })
    }
  }

  return {
    save: (key, sendChange) => {
      waiting.set(key, { send: sendChange })
      setStatus({ kind: 'saving' })
      void send(key)
    },
    retry: () => {
      if (waiting.size > 0) setStatus({ kind: 'saving' })
      sendAll()
    },
    setLeaving: next => {
      leaving = next
      if (leaving) sendAll()
    },
    status: () => status,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
