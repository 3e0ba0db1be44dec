import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { AppError } from '../../../../core/app-error.ts'
import { contract, type Handlers } from '../../../../core/contract/contract.ts'
import { callReplySchema } from '../../../../core/contract/shapes.ts'
import { sessionRequestLimit, startSessionListener } from '../../../../main/transports/session/session-listener.ts'
import { makeForm } from '../../../renderer/participant/forms.ts'
import { pageText, writePage } from '../../services/sessions/page-file.ts'
import { callAs, signIn } from '../http/running-host.ts'
import { startListener } from './running-listener.ts'

const code = { code: '2345-6789' }
const wrongCode = async () => {
  throw new AppError('forbidden', 'wrongCode')
}
const cast = {
  ticket: 'a ticket',
  ballot: {
    format: 'plumbline/sealed-ballot' as const,
    version: 1 as const,
    round: 'a-round',
    ballot: 'a-ballot',
    editions: {},
    sealed: 'AAAA',
  },
}

let plain: Awaited<ReturnType<typeof startListener>>
beforeAll(async () => {
  plain = await startListener()
})
afterAll(() => plain.stop())

/** One with handlers of the test's own. */
const startWith = async (instead: Partial<Handlers>) => {
  const listener = await startListener(instead)
  onTestFinished(listener.stop)
  return listener
}

describe('the page', () => {
  it('runs and shows only what it was built with', async () => {
    const { ask } = plain
    const { status, headers, body } = await ask('/')
    expect({ status, body }).toEqual({ status: 200, body: pageText })
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; .*connect-src 'self'.*frame-ancestors 'none'$/,
    )
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    for (const name of ['set-cookie', 'server', 'x-powered-by', 'cross-origin-opener-policy'])
      expect(headers[name]).toBeUndefined()
  })

  it('comes packed to a browser that can unpack it, and once', async () => {
    const { address, ask } = plain
    const unpacked = await ask('/', { headers: { 'accept-encoding': 'br' } })
    expect(unpacked.headers['content-encoding']).toBeUndefined()
    const packed = await ask('/', { headers: { 'accept-encoding': 'gzip, deflate' } })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(Number(packed.headers['content-length'])).toBeLessThan(pageText.length / 2)
    expect(await (await fetch(address)).text()).toBe(pageText)
    const again = await ask('/', { headers: { 'if-none-match': String(packed.headers.etag) } })
    expect(again).toMatchObject({ status: 304, body: '' })
  })

  it('is told to be missing where it was not built', async () => {
    const { parts } = plain
    const without = { ...parts, pageFile: `${parts.pageFile}.gone` }
    await expect(startSessionListener(without, { address: '127.0.0.1', port: 0 })).rejects.toMatchObject({
      key: 'notBuilt',
    })
  })

  it('has no policy that lets scripts in where it has none', async () => {
    const { parts } = plain
    const page = writePage('<p>nothing runs')
    onTestFinished(page.remove)
    const bare = { ...parts, pageFile: page.file }
    const { port, close } = await startSessionListener(bare, { address: '127.0.0.1', port: 0 })
    const { headers } = await fetch(`http://127.0.0.1:${port}/`)
    await close()
    expect(headers.get('content-security-policy')).toContain("script-src 'none'; style-src 'none'")
  })
})

describe('a call', () => {
  it('reaches the contract in the role of a participant', async () => {
    const inputs: unknown[] = []
    const { call } = await startWith({
      'participant.cast': async input => {
        inputs.push(input)
        return {}
      },
    })
    const { status, reply, headers } = await call('participant.cast', cast)
    expect({ status, reply, inputs }).toEqual({ status: 200, reply: { ok: true, value: {} }, inputs: [cast] })
    expect(headers['cache-control']).toBe('no-store')
  })

  it('comes packed where it is long, as the questions are', async () => {
    const { address } = await startWith({
      'participant.enter': async () => ({ ticket: 'a ticket', cast: false, form: makeForm() }),
    })
    const body = JSON.stringify({ name: 'participant.enter', input: code })
    const headers = { origin: address, 'content-type': 'application/json' }
    const long = await fetch(`${address}/call`, { method: 'POST', headers, body })
    expect(long.headers.get('content-encoding')).toBe('gzip')
    expect(await long.json()).toMatchObject({ ok: true, value: { form: makeForm() } })
    const plainly = { ...headers, 'accept-encoding': 'identity' }
    const unpacked = await fetch(`${address}/call`, { method: 'POST', headers: plainly, body })
    expect(unpacked.headers.get('content-encoding')).toBeNull()
    const short = await fetch(`${address}/call`, { method: 'POST', headers, body: body.replace('enter', 'leave') })
    expect(short.headers.get('content-encoding')).toBeNull()
  })

  it('of anybody else is not for participants', async () => {
    const { call } = plain
    const others = Object.entries(contract).filter(
      ([, { allow }]) => !(allow as readonly string[]).includes('participant'),
    )
    expect(others.length).toBeGreaterThan(40)
    for (const [name] of others) {
      const { status, reply } = await call(name, {})
      expect([name, status, reply.error.key]).toEqual([name, 403, 'forbidden'])
    }
  })

  it.each([
    ['an unknown call', { name: 'participant.explode', input: {} }, 404, 'unknownCall'],
    ['an inherited name', { name: '__proto__', input: {} }, 404, 'unknownCall'],
    [
      'input with more than is asked',
      { name: 'participant.enter', input: { ...code, role: 'facilitator' } },
      400,
      'badInput',
    ],
    ['more beside it', { name: 'participant.enter', input: code, role: 'facilitator' }, 400, 'badInput'],
    ['a list', [], 400, 'badInput'],
  ])('is refused by status and by reply: %s', async (_, body, status, key) => {
    const { address, ask } = plain
    const headers = { origin: address, 'content-type': 'application/json' }
    const answer = await ask('/call', { method: 'POST', headers, body: JSON.stringify(body) })
    expect(answer.status).toBe(status)
    expect(callReplySchema.parse(JSON.parse(answer.body))).toMatchObject({ ok: false, error: { key } })
  })

  it.each([
    '',
    '{',
    '{"name":"participant.enter","input":{"__proto__":{"code":"x"}}}',
    '{"constructor":{"prototype":1}}',
  ])('is refused when its body is %j', async body => {
    const { address, ask, failures } = plain
    const headers = { origin: address, 'content-type': 'application/json' }
    const answer = await ask('/call', { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { key: 'badInput' } })
    expect(answer.body).not.toMatch(/ at |node_modules/)
    expect(failures).toEqual([])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json'])(
    'is refused as %s, which a form could send',
    async type => {
      const { call } = plain
      expect((await call('participant.enter', code, { 'content-type': type })).status).toBe(415)
    },
  )

  it('is refused above the size of the largest ballot, before it is held in memory', async () => {
    const { address, ask } = await startWith({ 'participant.cast': async () => ({}) })
    const headers = { origin: address, 'content-type': 'application/json' }
    const sealed = 'A'.repeat(2_000_000)
    const largest = JSON.stringify({ name: 'participant.cast', input: { ...cast, ballot: { ...cast.ballot, sealed } } })
    expect((await ask('/call', { method: 'POST', headers, body: largest })).status).toBe(200)
    const length = `${sessionRequestLimit + 1}`
    const refused = await ask('/call', { method: 'POST', headers: { ...headers, 'content-length': length }, body: ' ' })
    expect(refused.status).toBe(413)
    expect(JSON.parse(refused.body)).toMatchObject({ error: { key: 'requestTooLarge', params: { limit: 2 } } })
  })

  it('of a participant is not for whoever uses the app', async () => {
    const page = await signIn(plain.host)
    for (const [name, input] of [['participant.enter', code] as const, ['participant.cast', cast] as const]) {
      const { status, reply } = await callAs(plain.host, page, name, input)
      expect([name, status, reply.error.key]).toEqual([name, 403, 'forbidden'])
    }
  })

  it('that fails inside tells the developer, and the participant only that', async () => {
    const { call, failures } = await startWith({
      'participant.enter': async () => {
        throw new Error('broken at line 7')
      },
    })
    const { status, body } = await call('participant.enter', code)
    expect(status).toBe(500)
    expect(body).not.toContain('line 7')
    expect(failures).toHaveLength(1)
  })
})

describe('a request from elsewhere', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1', '[::1]', '0.0.0.0'])(
    'is refused when it was meant for the host %s',
    async name => {
      const { ask, call, port } = plain
      const host = name === '127.0.0.1' ? name : `${name}:${port}`
      expect((await ask('/', { headers: { host } })).status).toBeGreaterThanOrEqual(400)
      const { status } = await call('participant.enter', code, { host, origin: `http://${host}` })
      expect(status).toBeGreaterThanOrEqual(400)
    },
  )

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', ''])(
    'is refused when its page is %j',
    async origin => {
      const { ask, call } = plain
      expect(await call('participant.enter', code, { origin })).toMatchObject({
        status: 403,
        reply: { error: { key: 'forbidden' } },
      })
      expect((await ask('/', { headers: { origin } })).status).toBe(403)
    },
  )

  it('is refused when the browser says that another site asks, and gets no permission to read', async () => {
    const { ask, call } = plain
    const { status } = await call('participant.enter', code, { 'sec-fetch-site': 'cross-site' })
    expect(status).toBe(403)
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' }
    const preflight = await ask('/call', { method: 'OPTIONS', headers })
    expect(preflight.status).toBeGreaterThanOrEqual(400)
    expect(Object.keys(preflight.headers).filter(name => name.startsWith('access-control'))).toEqual([])
  })
})

it('is not answered in part, or as another protocol', async () => {
  const { ask, call } = plain
  const socket = {
    connection: 'upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'x',
  }
  for (const headers of [
    { range: 'bytes=0-0' },
    { 'if-match': '"x"' },
    { 'if-modified-since': new Date().toUTCString() },
    socket,
  ])
    expect(await ask('/', { headers })).toMatchObject({ status: 200, body: pageText })
  expect((await ask('/', { headers: { ...socket, origin: 'http://evil.example' } })).status).toBe(403)
  expect((await ask('/', { headers: { 'if-none-match': '*', host: 'evil.example' } })).status).toBe(403)
  expect((await call('participant.enter', code, { 'x-http-method-override': 'GET' })).status).not.toBe(200)
})

describe('everything else', () => {
  it.each([
    '/index.html',
    '/api/call',
    '/call/',
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%',
    '/%c0%ae%c0%ae/',
    '//',
    '/2345-6789',
    '/start?token=x',
    '/favicon.ico',
  ])('is not there: %s', async path => {
    const { ask } = plain
    const { status, headers, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).toMatch(/Open the link of the session/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('is not done: %s', async method => {
    const { address, ask } = plain
    for (const path of ['/', '/call']) {
      const { status, body } = await ask(path, { method, headers: { origin: address } })
      expect(status).toBe(404)
      expect(body).not.toContain('the page')
    }
  })

  it('that is no HTTP ends the connection', async () => {
    const { port } = plain
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1').on('data', text => {
      answer += text
    })
    socket.write('\u0000\u0001 what\r\n\r\n')
    await new Promise(resolve => socket.once('close', resolve))
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    expect(answer).not.toMatch(/ at |node_modules/)
  })
})

describe('guessing', () => {
  it('is slow, and does not make the right code slow', async () => {
    const { call } = await startWith({
      'participant.enter': ({ code }) => {
        if (code !== 'right') throw new AppError('forbidden', 'wrongCode')
        throw new AppError('conflict', 'sessionFull')
      },
    })
    const started = performance.now()
    for (let tries = 0; tries < 3; tries += 1)
      expect((await call('participant.enter', { code: 'wrong' })).reply.error.key).toBe('wrongCode')
    expect(performance.now() - started).toBeGreaterThan(600)
    const many = Array.from({ length: 100 }, () => call('participant.enter', { code: 'wrong' }))
    const early = Promise.all(many.slice(0, 10)).then(() => 'guesses')
    const right = call('participant.enter', { code: 'right' }).then(({ reply }) => reply.error.key)
    expect(await Promise.race([early, right])).toBe('sessionFull')
    for (const { reply } of await Promise.all(many)) expect(reply.error.key).toBe('wrongCode')
  })

  it('does not hold up the end', async () => {
    const { call, close } = await startWith({ 'participant.enter': wrongCode })
    for (let tries = 0; tries < 4; tries += 1) void call('participant.enter', code).catch(() => undefined)
    await new Promise(resolve => setTimeout(resolve, 50))
    const started = performance.now()
    await close()
    expect(performance.now() - started).toBeLessThan(1500)
  })
})

describe('the end', () => {
  it('waits for a ballot that is being kept, and then nobody listens', async () => {
    const { call, close, address } = await startWith({
      'participant.cast': async () => {
        await new Promise(resolve => setTimeout(resolve, 300))
        return {}
      },
    })
    const kept = call('participant.cast', cast)
    await new Promise(resolve => setTimeout(resolve, 100))
    await close()
    expect((await kept).status).toBe(200)
    await expect(fetch(address)).rejects.toThrow()
  })

  it('does not wait for ever for somebody who sends nothing more', async () => {
    const { port, close } = await startWith({})
    const socket = connect(port, '127.0.0.1')
    const ended = new Promise(resolve => socket.once('close', resolve))
    socket.write(`POST /call HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 100\r\n`)
    await new Promise(resolve => setTimeout(resolve, 50))
    await close()
    await ended
  })
})
