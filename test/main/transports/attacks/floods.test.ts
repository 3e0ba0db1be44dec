import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { platform } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AppError } from '../../../../core/app-error.ts'
import { shareFairly } from '../../../../main/transports/fair-share.ts'
import { mostStreams } from '../../../../main/transports/http/event-streams.ts'
import { guessingLimits } from '../../../../main/transports/session/wrong-tries.ts'
import { callAs, signIn, startHost } from '../http/running-host.ts'
import { startListener } from '../session/running-listener.ts'
import { converse, openRaw, type RawConnection } from './raw-connection.ts'

/** Only here is every address that begins with 127 this machine's own. */
const hasManyAddresses = platform() === 'linux'

const isOpen = async ({ ended }: RawConnection): Promise<boolean> =>
  Promise.race([ended.then(() => false), new Promise<boolean>(done => setTimeout(() => done(true), 50))])

const openOnes = async (connections: RawConnection[]): Promise<number> =>
  (await Promise.all(connections.map(isOpen))).filter(Boolean).length

/** A server that answers everything and holds so many connections. */
const startSharing = async (most: number) => {
  const server = createServer((_, response) => response.end('answered'))
  shareFairly(server, most)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

describe('a flood of connections', () => {
  const request = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'

  it('from one address costs that address its own, and lets others in', async ({ skip }) => {
    skip(!hasManyAddresses, 'this system has one loopback address')
    const port = await startSharing(40)
    const flood = Array.from({ length: 120 }, () => openRaw(port, '127.0.0.9'))
    await expect.poll(() => openOnes(flood)).toBe(40)
    const others = Array.from({ length: 10 }, (_, index) => converse(port, request, 2000).then(text => [index, text]))
    for (const [, text] of await Promise.all(others)) expect(text).toContain('answered')
    expect(await openOnes(flood)).toBeGreaterThanOrEqual(30)
  })

  it('never costs a connection while there is room', async () => {
    const port = await startSharing(40)
    const room = Array.from({ length: 40 }, () => openRaw(port))
    expect(await openOnes(room)).toBe(40)
  })

  it('makes room again when it ends', async () => {
    const port = await startSharing(5)
    for (let round = 0; round < 4; round += 1) {
      const flood = Array.from({ length: 5 }, () => openRaw(port))
      expect(await openOnes(flood)).toBe(5)
      for (const { socket } of flood) socket.destroy()
      await Promise.all(flood.map(({ ended }) => ended))
    }
    expect(await converse(port, request)).toContain('answered')
  })

  it('on the listener of a session leaves the room its place', { timeout: 20_000 }, async ({ skip }) => {
    skip(!hasManyAddresses, 'this system has one loopback address')
    const listener = await startListener()
    onTestFinished(listener.stop)
    const flood = Array.from({ length: 2300 }, () => openRaw(listener.port, '127.0.0.9'))
    await expect.poll(() => openOnes(flood), { timeout: 10_000 }).toBe(2000)
    const { status } = await listener.ask('/')
    expect(status).toBe(200)
    for (const { socket } of flood) socket.destroy()
  })

  it('on the host is held to what leaves files for the rounds', async () => {
    const host = await startHost()
    onTestFinished(host.stop)
    const flood = Array.from({ length: 400 }, () => openRaw(host.port))
    await expect.poll(() => openOnes(flood)).toBe(256)
    for (const { socket } of flood) socket.destroy()
    await Promise.all(flood.map(({ ended }) => ended))
    await expect
      .poll(() =>
        host.ask('/').then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(401)
  })
})

describe('event streams', () => {
  it('are for so many windows, and the newest hears', async () => {
    const host = await startHost()
    onTestFinished(host.stop)
    const page = await signIn(host)
    const request = `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nCookie: ${page.cookie}\r\n\r\n`
    const streams: RawConnection[] = []
    for (let count = 0; count < mostStreams + 20; count += 1) {
      const stream = openRaw(host.port)
      stream.socket.write(request)
      await expect.poll(stream.heard).toContain('text/event-stream')
      streams.push(stream)
    }
    expect(await openOnes(streams)).toBe(mostStreams)
    expect(await isOpen(streams[0] as RawConnection)).toBe(false)
    await callAs(host, page, 'teams.create', { name: 'Checkout', size: 5 })
    await expect.poll(() => streams.at(-1)?.heard()).toContain('data.changed')
    for (const { socket } of streams) socket.destroy()
  })

  it('do not pile up for a window that does not read', async () => {
    const host = await startHost()
    onTestFinished(host.stop)
    const page = await signIn(host)
    const deaf = openRaw(host.port)
    deaf.socket.pause()
    deaf.socket.write(`GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nCookie: ${page.cookie}\r\n\r\n`)
    const before = process.memoryUsage().rss
    await new Promise(done => setTimeout(done, 100))
    const topic = 'x'.repeat(100_000) as 'teams'
    for (let count = 0; count < 2000; count += 1) {
      host.parts.events.send({ name: 'data.changed', payload: { topic } })
      if (count % 50 === 0) await new Promise(done => setImmediate(done))
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
    deaf.socket.resume()
    expect(await deaf.ended).toBeGreaterThan(0)
  })
})

describe('the start link', () => {
  it('lets in one of many who open it at the same moment', async () => {
    const host = await startHost()
    onTestFinished(host.stop)
    const { pathname, search } = new URL(host.newStartLink())
    const answers = await Promise.all(Array.from({ length: 20 }, () => host.ask(`${pathname}${search}`)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ headers }) => headers['set-cookie'])).toHaveLength(1)
  })

  it('is not spent by guessing', async () => {
    const host = await startHost()
    onTestFinished(host.stop)
    const { pathname, search } = new URL(host.newStartLink())
    const guesses = Array.from({ length: 200 }, (_, index) => host.ask(`/start?token=${'A'.repeat(40)}${index + 100}`))
    for (const { status } of await Promise.all(guesses)) expect(status).toBe(403)
    expect((await host.ask(`${pathname}${search}`)).status).toBe(303)
  })
})

describe('guessing the code of a session', () => {
  it('costs a connection for each guess or two, and nobody in the room their place', { timeout: 15_000 }, async () => {
    const { call, port, stop } = await startListener({
      'participant.enter': ({ code }) => {
        if (code !== 'right') throw new AppError('forbidden', 'wrongCode')
        throw new AppError('conflict', 'sessionFull')
      },
    })
    onTestFinished(stop)
    const body = '{"name":"participant.enter","input":{"code":"wrong"}}'
    const guess = `POST /call HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    const flood = Array.from({ length: 60 }, () => openRaw(port, hasManyAddresses ? '127.0.0.9' : '127.0.0.1'))
    for (const { socket } of flood) socket.write(guess.repeat(20))
    for (let entered = 0; entered < 20; entered += 1) {
      const began = performance.now()
      expect((await call('participant.enter', { code: 'right' })).reply.error.key).toBe('sessionFull')
      expect(performance.now() - began).toBeLessThan(1000)
    }
    await new Promise(done => setTimeout(done, 1500))
    const answered = flood.reduce((sum, { heard }) => sum + heard().split('HTTP/1.1 403').length - 1, 0)
    expect(answered).toBeLessThanOrEqual(2 * flood.length)
    for (const { socket } of flood) socket.destroy()
  })

  it('is slow however many connections are given up for it, and keeps nobody else waiting', {
    timeout: 30_000,
  }, async ({ skip }) => {
    skip(!hasManyAddresses, 'this system has one loopback address')
    let looked = 0
    const { call, port, stop } = await startListener({
      'participant.enter': ({ code }) => {
        if (code === 'right') throw new AppError('conflict', 'sessionFull')
        looked += 1
        throw new AppError('forbidden', 'wrongCode')
      },
    })
    onTestFinished(stop)
    const body = '{"name":"participant.enter","input":{"code":"wrong"}}'
    const guess = `POST /call HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    const guessOnce = async (): Promise<void> => {
      const { socket, ended } = openRaw(port, '127.0.0.9')
      // Whoever guesses does not wait for the answer: no answer is answer enough.
      socket.setTimeout(60, () => socket.destroy())
      socket.write(guess)
      await ended
    }
    const guessAll = (count: number) => Promise.all(Array.from({ length: count }, guessOnce))
    while (looked < guessingLimits.free) await guessAll(50)
    const [before, began] = [looked, performance.now()]
    for (let wave = 0; wave < 10; wave += 1) {
      await guessAll(50)
      expect((await call('participant.enter', { code: 'right' })).reply.error.key).toBe('sessionFull')
    }
    const seconds = (performance.now() - began) / 1000
    // Those that were on their way when the address was noticed, and the pace of the lane.
    expect(looked - before).toBeLessThan(60 + 1.5 * guessingLimits.perSecond * seconds)
    await new Promise(done => setTimeout(done, 4000))
    const { ended, heard, socket } = openRaw(port, '127.0.0.9')
    socket.write(guess.replace('wrong', 'right').replace(/\r\n\r\n/, '\r\nConnection: close\r\n\r\n'))
    expect(await ended).toBeLessThan(2000)
    expect(heard()).toContain('sessionFull')
  })
})
