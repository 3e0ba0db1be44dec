import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostPatience, sessionPatience } from '../../../../main/transports/http/server-limits.ts'
import { signIn } from '../http/running-host.ts'
import { startListener } from '../session/running-listener.ts'
import { openRaw } from './raw-connection.ts'

const patience = { headers: 300, request: 600, silence: 0, look: 50 }
const impatient = 250

let listener: Awaited<ReturnType<typeof startListener>>
let cookie: string
beforeAll(async () => {
  listener = await startListener({}, patience)
  cookie = (await signIn(listener.host)).cookie ?? ''
})
afterAll(() => listener.stop())

/** Sends a first part at once and then a little at a time, for as long as anybody listens. */
const drip = async (port: number, first: string, drop: string) => {
  const { socket, heard, ended } = openRaw(port)
  socket.write(first)
  const timer = setInterval(() => drop !== '' && socket.write(drop), 40)
  const milliseconds = await ended
  clearInterval(timer)
  return { milliseconds, answer: heard() }
}

describe.each(['host', 'session'] as const)('the %s', name => {
  const portOf = (): number => (name === 'host' ? listener.host.port : listener.port)
  const head = (): string =>
    `POST ${name === 'host' ? '/api/call' : '/call'} HTTP/1.1\r\nHost: 127.0.0.1:${portOf()}\r\nOrigin: http://127.0.0.1:${portOf()}\r\nContent-Type: application/json\r\nCookie: ${cookie}\r\n`

  it.each([
    ['nothing at all', () => '', ''],
    ['headers one by one', head, 'X-Slow: 1\r\n'],
    ['a body byte by byte', () => `${head()}Content-Length: 1000\r\n\r\n{`, ' '],
    ['chunks one by one', () => `${head()}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'],
  ])('does not wait for whoever sends %s', async (_, first, drop) => {
    const { milliseconds, answer } = await drip(portOf(), first(), drop)
    expect(milliseconds).toBeGreaterThan(impatient)
    expect(milliseconds).toBeLessThan(3000)
    expect(answer).toMatch(/^(?:|HTTP\/1\.1 408 [\s\S]*)$/)
  })

  it('answers others while a hundred send slowly', async () => {
    const slow = Array.from({ length: 100 }, () => openRaw(portOf()))
    for (const { socket } of slow) socket.write(`${head()}X-Slow: `)
    const began = performance.now()
    const { status } = await (name === 'host' ? listener.host.ask('/', { headers: { cookie } }) : listener.ask('/'))
    expect({ status, isQuick: performance.now() - began < 1000 }).toEqual({ status: 200, isQuick: true })
    await Promise.all(slow.map(({ ended }) => ended))
  })
})

it('is told by limits that are finite, also where nobody chose them', () => {
  for (const { headers, request, look } of [hostPatience, sessionPatience]) {
    expect(headers).toBeLessThanOrEqual(30_000)
    expect(request).toBeLessThanOrEqual(60_000)
    expect(look).toBeLessThanOrEqual(5000)
  }
})
