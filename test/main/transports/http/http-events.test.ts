import { get } from 'node:http'
import { describe, expect, it } from 'vitest'
import { callAs, signIn, startHost } from './running-host.ts'

/** Listens to the event stream as a window does. */
const listen = (address: string, headers: Record<string, string>) => {
  const { hostname, port } = new URL(address)
  let heard = ''
  const ended = new Promise<void>((done, fail) => {
    const stream = get({ hostname, port, path: '/api/events', headers }, response => {
      response.setEncoding('utf8').on('data', chunk => {
        heard += chunk
      })
      response.once('end', done)
    })
    stream.once('error', fail)
  })
  return { heard: () => heard, ended }
}

describe('events', () => {
  it('reach every window, and end when the host does', async () => {
    const host = await startHost()
    const page = await signIn(host)
    const windows = [listen(host.address, page), listen(host.address, page)]
    for (const { heard } of windows) await expect.poll(heard).toBe(':\n\n')
    await callAs(host, page, 'teams.create', { name: 'Checkout', size: 5 })
    for (const { heard } of windows)
      await expect.poll(heard).toContain('data: {"name":"data.changed","payload":{"topic":"teams"}}\n\n')
    await host.stop()
    await Promise.all(windows.map(({ ended }) => ended))
    await expect(host.ask('/')).rejects.toThrow(/ECONNREFUSED/)
  })
})

describe('a call that is under way when the host ends', () => {
  it('is finished and answered first', async () => {
    let begin = (): void => {}
    let finish = (): void => {}
    const begun = new Promise<void>(done => {
      begin = done
    })
    const finished = new Promise<void>(done => {
      finish = done
    })
    const host = await startHost({
      'teams.list': async () => {
        begin()
        await finished
        return []
      },
    })
    const call = callAs(host, await signIn(host), 'teams.list', {})
    await begun
    const stopped = host.stop()
    await expect.poll(() => host.ask('/').catch(error => error.code)).toBe('ECONNREFUSED')
    finish()
    expect(await call).toMatchObject({ status: 200, headers: { connection: 'close' }, reply: { ok: true, value: [] } })
    await stopped
  })
})

describe('a handler that fails as nobody expected', () => {
  it('is told to the developer and hides its trace from the page', async () => {
    const host = await startHost({ 'teams.list': () => Promise.reject(new Error('secret detail')) })
    const { status, body } = await callAs(host, await signIn(host), 'teams.list', {})
    expect(status).toBe(500)
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'internal', key: 'internal' } })
    expect(body).not.toContain('secret detail')
    expect(host.failures).toEqual([new Error('secret detail')])
    await host.stop()
  })
})
