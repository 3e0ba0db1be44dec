import type { Readable, Writable } from 'node:stream'

/** One answer or event of the browser, as its debugging protocol has it. */
type Message = {
  id?: number
  method?: string
  sessionId?: string
  params?: Record<string, unknown>
  result?: Record<string, unknown>
  error?: { message: string }
}
type Waiting = { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }

export type BrowserPipe = {
  /** Asks for one thing; `session` names a page. Fails with what the browser says, or once it is gone. */
  ask: (method: string, params?: Record<string, unknown>, session?: string) => Promise<Record<string, unknown>>
  /** When something happens on a page next. */
  next: (method: string, session: string) => Promise<void>
  /** Whoever waits is told why nothing will come. */
  end: (reason: string) => void
}

/** Speaks the Chrome DevTools Protocol over a browser's pipes: JSON, one message to each zero byte. */
export const openBrowserPipe = (toBrowser: Writable, fromBrowser: Readable): BrowserPipe => {
  const asked = new Map<number, Waiting>()
  const expected = new Map<string, Waiting[]>()
  let ended: string | null = null
  let last = 0

  const take = (text: string): void => {
    const { id, method, sessionId, result, error }: Message = JSON.parse(text)
    if (id !== undefined) {
      const waiting = asked.get(id)
      asked.delete(id)
      if (error) waiting?.reject(new Error(error.message))
      else waiting?.resolve(result ?? {})
    } else if (method !== undefined) {
      const key = `${sessionId} ${method}`
      for (const waiting of expected.get(key) ?? []) waiting.resolve({})
      expected.delete(key)
    }
  }
  eachMessage(fromBrowser, take)
  toBrowser.on('error', () => undefined)

  return {
    ask: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(new Error(ended))
        last += 1
        asked.set(last, { resolve, reject })
        toBrowser.write(`${JSON.stringify({ id: last, method, params, ...(session && { sessionId: session }) })}\0`)
      }),
    next: (method, session) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(new Error(ended))
        const key = `${session} ${method}`
        expected.set(key, [...(expected.get(key) ?? []), { resolve: () => resolve(), reject }])
      }),
    end: reason => {
      ended ??= reason
      for (const { reject } of [...asked.values(), ...[...expected.values()].flat()]) reject(new Error(reason))
      asked.clear()
      expected.clear()
    },
  }
}

const eachMessage = (stream: Readable, take: (text: string) => void): void => {
  let parts: Buffer[] = []
  stream.on('error', () => undefined)
  stream.on('data', (bytes: Buffer) => {
    let start = 0
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      take(Buffer.concat([...parts, bytes.subarray(start, end)]).toString('utf8'))
      parts = []
      start = end + 1
    }
    parts.push(bytes.subarray(start))
  })
}
