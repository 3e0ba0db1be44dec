import type { AppEvent } from '../../core/contract/contract.ts'
import type { CallReply } from '../../core/contract/shapes.ts'
import type { Connection } from './client.ts'

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    plumbline?: Connection
  }
}

const unreachable: CallReply = {
  ok: false,
  error: { code: 'unavailable', key: 'hostUnreachable', params: {}, faults: [] },
}

const notSignedIn: CallReply = {
  ok: false,
  error: { code: 'forbidden', key: 'startLinkNeeded', params: {}, faults: [] },
}

/** The desktop's bridge where there is one, else HTTP to the server that this page came from. */
export const connect = (): Connection => window.plumbline ?? overHttp()

const overHttp = (): Connection => {
  const listeners = new Set<(event: AppEvent) => void>()
  // One stream for all listeners: a browser grants few connections to one host.
  let streaming = false
  return {
    call: callOverHttp,
    onEvent: listener => {
      listeners.add(listener)
      if (!streaming) openEventStream(listeners)
      streaming = true
      return () => listeners.delete(listener)
    },
  }
}

const openEventStream = (listeners: Set<(event: AppEvent) => void>): void => {
  const source = new EventSource('/api/events')
  source.onmessage = message => {
    const event = JSON.parse(message.data) as AppEvent
    for (const listener of listeners) listener(event)
  }
}

/** Well below the 64 KB that all requests under way may have together. */
const keptAliveLimit = 16_000

const callOverHttp = async (name: string, input: unknown): Promise<CallReply> => {
  try {
    const body = JSON.stringify({ name, input })
    const response = await fetch('/api/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // What is sent while the page closes still arrives; browsers allow that for small requests only.
      keepalive: body.length < keptAliveLimit,
    })
    const isReply = response.headers.get('content-type')?.includes('application/json')
    if (!isReply) return response.status === 401 ? notSignedIn : unreachable
    return (await response.json()) as CallReply
  } catch {
    return unreachable
  }
}
