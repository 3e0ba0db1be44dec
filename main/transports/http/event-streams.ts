import type { ServerResponse } from 'node:http'
import type { AppEvent } from '../../../core/contract/contract.ts'

/** Windows that listen for events (server-sent events). */
export type EventStreams = {
  open: (response: ServerResponse, headers: Record<string, string>) => void
  send: (event: AppEvent) => void
  close: () => void
}

const heartbeat = 25_000

/** Browsers open six to one server: more windows than these are none that anybody looks at. */
export const mostStreams = 32

/** Bytes that may wait for a window that does not read. It asks for everything again when it comes back. */
const mostWaiting = 256 * 1024

/** Where one window too many listens, the one that has listened longest is let go. */
export const createEventStreams = (): EventStreams => {
  const streams = new Set<ServerResponse>()
  // A line that means nothing, so that a window that went away without a word is noticed.
  const timer = setInterval(() => sendToAll(streams, ':\n\n'), heartbeat).unref()
  return {
    open: (response, headers) => {
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', connection: 'close' })
      response.write(':\n\n')
      streams.add(response)
      response.once('close', () => streams.delete(response))
      const [longest] = streams
      if (streams.size > mostStreams) longest?.destroy()
    },
    send: event => sendToAll(streams, `data: ${JSON.stringify(event)}\n\n`),
    close: () => {
      clearInterval(timer)
      for (const response of streams) response.end()
      streams.clear()
    },
  }
}

const sendToAll = (streams: ReadonlySet<ServerResponse>, text: string): void => {
  for (const response of streams) {
    if (response.writableLength > mostWaiting) response.destroy()
    else response.write(text)
  }
}
