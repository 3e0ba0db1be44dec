import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callReplySchema } from '../../../../core/contract/shapes.ts'
import { roundToText } from '../../../../main/services/documents/round-file.ts'
import { startHttpHost } from '../../../../main/transports/http/http-host.ts'
import { makeRound } from '../../../builders.ts'
import { ask, callAs, type RunningHost, signIn, startHost } from './running-host.ts'

let host: RunningHost
let page: Record<string, string>
beforeAll(async () => {
  host = await startHost()
})
beforeEach(async () => {
  page = await signIn(host)
})
afterAll(() => host.stop())

describe('the start link', () => {
  it('becomes a cookie that no script can read and no other site can send', async () => {
    const { pathname, search } = new URL(host.newStartLink())
    const { status, headers } = await host.ask(`${pathname}${search}`)
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/' })
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^plumbline-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
  })

  it('works once, and then says how to get another', async () => {
    const { pathname, search } = new URL(host.newStartLink())
    await host.ask(`${pathname}${search}`)
    const again = await host.ask(`${pathname}${search}`)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.body).toMatch(/This link has been used[\s\S]*press Enter/)
  })

  it('stops working when there is a newer one', async () => {
    const older = new URL(host.newStartLink())
    host.newStartLink()
    expect((await host.ask(`${older.pathname}${older.search}`)).status).toBe(403)
  })

  it('cannot be guessed, or left out', async () => {
    host.newStartLink()
    for (const query of ['', '?token=', '?token=guess', '?token[]=a', '?token=a&token=b'])
      expect((await host.ask(`/start${query}`)).status).toBe(403)
  })

  it('just goes on for whoever is signed in already', async () => {
    expect(await host.ask('/start?token=old', { headers: page })).toMatchObject({ status: 303 })
  })
})

describe('a window that is not signed in', () => {
  it.each(['', 'plumbline=x', 'other=1'])('is shown how to sign in and nothing else (cookie %j)', async cookie => {
    for (const path of ['/', '/assets/app-1.js', '/download/x']) {
      const { status, body } = await host.ask(path, { headers: { cookie } })
      expect(status).toBe(401)
      expect(body).toMatch(/This window is not signed in[\s\S]*press Enter/)
    }
  })

  it('is told so in the words of the contract when it calls', async () => {
    const { status, reply } = await callAs(host, {}, 'app.read', {})
    expect(status).toBe(401)
    expect(callReplySchema.parse(reply)).toMatchObject({ ok: false, error: { key: 'startLinkNeeded' } })
    expect((await host.ask('/api/events')).status).toBe(401)
  })

  it('is refused with the cookie of another Plumbline', async () => {
    const [name] = (page.cookie ?? '').split('=')
    expect((await callAs(host, { cookie: `${name}=${'A'.repeat(43)}` }, 'app.read', {})).status).toBe(401)
  })

  it('is let in by none of the cookies that other servers of this machine add, and shut out by none', async () => {
    const [name = '', own = ''] = (page.cookie ?? '').split('=')
    const junk = `${name}=${'A'.repeat(43)}`
    for (const cookie of [
      `${junk}; ${junk}x`,
      `${name}x=${own}`,
      `x${name}=${own}`,
      `${name}=; ${name}`,
      `${name}="${own}"`,
    ])
      expect((await host.ask('/', { headers: { cookie } })).status).toBe(401)
    for (const cookie of [`${junk}; ${page.cookie}`, `${page.cookie}; ${junk}`])
      expect((await host.ask('/', { headers: { cookie } })).status).toBe(200)
  })

  it('is not known any more by an app that was started again on the same port', async () => {
    const other = await startHost()
    const first = await startHttpHost(other.parts, 0)
    const connection = 'close'
    const { pathname, search, port } = new URL(first.newStartLink())
    const opened = await ask(first.address, `${pathname}${search}`, { headers: { connection } })
    const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
    expect((await ask(first.address, '/', { headers: { cookie, connection } })).status).toBe(200)
    await first.close()
    const second = await startHttpHost(other.parts, Number(port))
    expect((await ask(second.address, '/', { headers: { cookie } })).status).toBe(401)
    expect((await ask(second.address, `${pathname}${search}`)).status).toBe(403)
    await second.close()
    await other.stop()
  })

  it('comes back by itself when a link on another site led here, because the browser kept the cookie', async () => {
    const { status, body } = await host.ask('/', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(status).toBe(200)
    expect(body).toContain('http-equiv="refresh" content="0; url=/"')
    expect(body).not.toContain('the app')
  })
})

describe('a request from elsewhere', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '[::1]', '0.0.0.0'])(
    'is refused when it was meant for the host %s',
    async name => {
      const withPort = name.includes('evil') || name === '0.0.0.0' ? `${name}:${host.port}` : name
      const headers = { ...page, host: withPort }
      expect((await host.ask('/', { headers })).status).toBe(403)
      expect((await callAs(host, headers, 'app.read', {}, { origin: `http://${withPort}` })).status).toBe(403)
    },
  )

  it('may call this machine by its other name', async () => {
    const name = `localhost:${host.port}`
    const { status } = await callAs(host, page, 'app.read', {}, { host: name, origin: `http://${name}` })
    expect(status).toBe(200)
  })

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', ''])(
    'is refused when its page is %j',
    async origin => {
      const { status, reply } = await callAs(host, page, 'app.read', {}, { origin })
      expect({ status, key: reply.error.key }).toEqual({ status: 403, key: 'forbidden' })
    },
  )

  it('is refused when it says nothing of its page', async () => {
    const headers = { ...page, 'content-type': 'application/json' }
    const body = JSON.stringify({ name: 'app.read', input: {} })
    expect((await host.ask('/api/call', { method: 'POST', headers, body })).status).toBe(403)
  })

  it.each(['cross-site', 'same-site'])('is refused when the browser says %s', async site => {
    const headers = { 'sec-fetch-site': site }
    expect((await callAs(host, page, 'app.read', {}, headers)).status).toBe(403)
    for (const path of ['/api/events', '/assets/app-1.js', '/download/x'])
      expect((await host.ask(path, { headers: { ...page, ...headers } })).status).toBe(403)
  })

  it.each(['/', '/api/events', '/assets/app-1.js'])(
    'is refused when another page asks for %s, or opens a socket',
    async path => {
      const socket = {
        connection: 'upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'x',
      }
      for (const more of [{}, socket]) {
        const headers = { ...page, origin: 'http://evil.example', ...more }
        expect((await host.ask(path, { headers })).status).toBe(403)
      }
    },
  )

  it('becomes no other by its conditions, ranges or protocols', async () => {
    const conditions = { 'if-none-match': '*', 'if-modified-since': new Date().toUTCString(), range: 'bytes=0-0' }
    expect((await host.ask('/', { headers: conditions })).status).toBe(401)
    for (const more of [conditions, { 'if-match': '"x"' }, { 'if-range': '"x"', range: 'bytes=0-0,0-0,0-0' }]) {
      const { status, body } = await host.ask('/', { headers: { ...page, ...more } })
      expect({ status, isWhole: body.endsWith('the app') }).toEqual({ status: 200, isWhole: true })
    }
  })

  it('gets no permission to read across origins', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const headers = { ...page, origin: 'http://evil.example', 'access-control-request-method': 'POST' }
      const answer = await host.ask('/api/call', { method, headers })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe('a call', () => {
  it('is answered by the contract', async () => {
    const { status, reply } = await callAs(host, page, 'app.read', {})
    expect(status).toBe(200)
    expect(reply).toMatchObject({ ok: true, value: { host: 'browser', workspace: 'own' } })
  })

  it.each([
    ['an unknown call', { name: 'app.explode', input: {} }, 404, 'unknownCall'],
    ['an inherited name', { name: 'constructor', input: {} }, 404, 'unknownCall'],
    ['input of the wrong shape', { name: 'rounds.read', input: { id: 3 } }, 400, 'badInput'],
    ['input with more than is asked', { name: 'app.read', input: { extra: 1 } }, 400, 'badInput'],
    ['something that is not there', { name: 'rounds.read', input: { id: 'nothing' } }, 404, 'roundNotFound'],
    ['no name', { input: {} }, 400, 'badInput'],
    ['a list', [], 400, 'badInput'],
    ['more beside it', { name: 'app.read', input: {}, role: 'facilitator' }, 400, 'badInput'],
  ])('is refused by status and by reply: %s', async (_, body, status, key) => {
    const headers = { ...page, origin: host.address, 'content-type': 'application/json; charset=utf-8' }
    const answer = await host.ask('/api/call', { method: 'POST', headers, body: JSON.stringify(body) })
    expect(answer.status).toBe(status)
    expect(callReplySchema.parse(JSON.parse(answer.body))).toMatchObject({ ok: false, error: { key } })
  })

  it.each(['', '{', 'null', '{"name":"app.read","input":{},"__proto__":{"a":1}}', '\u0000'])(
    'is refused when its body is %j',
    async body => {
      const headers = { ...page, origin: host.address, 'content-type': 'application/json' }
      const answer = await host.ask('/api/call', { method: 'POST', headers, body })
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'bad-input', key: 'badInput' } })
      expect(answer.body).not.toMatch(/ at |node_modules/)
    },
  )

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json5'])(
    'is refused as %s, which a form could send',
    async type => {
      const { status } = await callAs(host, page, 'app.read', {}, { 'content-type': type })
      expect(status).toBe(415)
    },
  )

  it('is refused above 1 MB, unless it brings a round in', async () => {
    const long = { text: 'x'.repeat(1024 * 1024 + 1) }
    const refused = await callAs(host, page, 'teams.create', long)
    expect(refused.status).toBe(413)
    expect(refused.reply).toMatchObject({ ok: false, error: { code: 'too-large', params: { limit: 1 } } })
    const imported = await callAs(host, page, 'rounds.import', { fileName: 'long.json', text: `"${long.text}"` })
    expect(imported.status).toBe(400)
    expect(imported.reply.error.faults[0].key).toBe('wrongType')
  })

  it('is refused above what a round may have, before it is held in memory', async () => {
    const size = 34 * 1024 * 1024
    const headers = { ...page, origin: host.address, 'content-type': 'application/json', 'content-length': `${size}` }
    const answer = await host.ask('/api/call', { method: 'POST', headers, body: ' ' }).catch(error => error)
    expect(answer).toMatchObject({ status: 413 })
  })

  it('is only a POST', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD']) {
      const { status } = await host.ask('/api/call', { method, headers: { ...page, origin: host.address } })
      expect(status).toBe(404)
    }
  })
})

describe('pages', () => {
  it('come with a policy whose nonce is theirs alone', async () => {
    const nonces = new Set<string>()
    for (let visit = 0; visit < 2; visit += 1) {
      const { status, headers, body } = await host.ask('/', { headers: page })
      const nonce = /content="([^"]+)">the app/.exec(body)?.[1] ?? ''
      expect(status).toBe(200)
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|http:|\*/)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
  })

  it('bring their scripts, which may be kept', async () => {
    const { status, headers, body } = await host.ask('/assets/app-1.js?v=1', { headers: page })
    expect({ status, body }).toEqual({ status: 200, body: 'export const app = 1' })
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': expect.stringContaining('immutable'),
    })
  })

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/%252e%252e%252fsecret.json',
    '/%c0%ae%c0%ae/secret.json',
    '/assets/%00/../../secret.json',
    '//secret.json',
    '///etc/hosts.json',
    '/secret.json%00.js',
    '/%',
    '/assets',
    '/assets/',
    '/nothing.js',
    '/index.html/',
    '/assets/app-1.js:x.js',
    '/C:/Windows/win.json',
    '/%5c%5cserver%5cshare/x.json',
    '/%e0%80%ae%e0%80%ae/secret.json',
    '/%uff0e%uff0e/secret.json',
    '/assets/..;/..;/secret.json',
    '/assets/%2e./%2e./secret.json',
    '/.%00./secret.json',
    '/aux.js',
    '/assets/NUL.js',
    '/secret.json.',
  ])('do not lead out of their folder by %s', async path => {
    const { status, body } = await host.ask(path, { headers: page })
    expect([400, 404]).toContain(status)
    expect(body).not.toMatch(/^secret|localhost/)
  })
})

describe('made files', () => {
  it('are fetched once, under a name that is safe everywhere', async () => {
    const round = makeRound({ team: { id: 't', name: 'Bücher "& Co" /etc', size: 3 } })
    await callAs(host, page, 'rounds.import', { fileName: 'a.json', text: roundToText(round) })
    const { reply } = await callAs(host, page, 'reports.export', { id: round.id, format: 'json' })
    expect(reply).toMatchObject({ ok: true, value: { kind: 'download' } })
    const first = await host.ask(reply.value.url, { headers: page })
    expect(first.status).toBe(200)
    expect(first.body).toBe(roundToText(round))
    expect(first.headers['content-disposition']).toMatch(
      /^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%-]+$/,
    )
    expect((await host.ask(reply.value.url, { headers: page })).status).toBe(404)
  })

  it('are for whoever is signed in', async () => {
    const url = host.downloads.add({ fileName: 'a.txt', mediaType: 'text/plain', bytes: new Uint8Array([65]) })
    expect((await host.ask(url)).status).toBe(401)
    expect((await host.ask(url, { headers: page })).body).toBe('A')
  })
})

describe('the port', () => {
  it('is told to be taken when it is', async () => {
    await expect(startHttpHost(host.parts, host.port)).rejects.toMatchObject({
      code: 'unavailable',
      key: 'portInUse',
      params: { port: host.port },
    })
  })

  it('is open on this machine only', async ({ skip }) => {
    const others = Object.values(networkInterfaces())
      .flatMap(addresses => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    skip(others.length === 0, 'this machine has no address but its own')
    for (const { address } of others)
      await expect(ask(`http://${address}:${host.port}`, '/')).rejects.toThrow(/ECONNREFUSED/)
  })
})

it('tells no developer of what a client did wrong', () => {
  expect(host.failures).toEqual([])
})
