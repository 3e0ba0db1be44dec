import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeForm } from '../../../renderer/participant/forms.ts'
import { signIn } from '../http/running-host.ts'
import { startListener } from '../session/running-listener.ts'
import { goodRequest, rawAttacks, type Target } from './raw-attacks.ts'
import { converse } from './raw-connection.ts'

let listener: Awaited<ReturnType<typeof startListener>>
let targets: Record<'host' | 'session', Target>
beforeAll(async () => {
  listener = await startListener({
    'participant.enter': async () => ({ ticket: 'a ticket', cast: false, form: makeForm() }),
  })
  const { cookie } = await signIn(listener.host)
  targets = {
    host: {
      port: listener.host.port,
      path: '/api/call',
      headers: `Cookie: ${cookie}\r\n`,
      body: '{"name":"app.read","input":{}}',
    },
    session: {
      port: listener.port,
      path: '/call',
      headers: '',
      body: '{"name":"participant.enter","input":{"code":"2345-6789"}}',
    },
  }
})
afterAll(() => listener.stop())

describe.each(['host', 'session'] as const)('the %s', name => {
  it('answers the request that all attacks are made of', async () => {
    expect(await converse(targets[name].port, goodRequest(targets[name]))).toMatch(/^HTTP\/1\.1 200 /)
  })

  it.each(rawAttacks)('refuses $name', async ({ bytes }) => {
    const target = targets[name]
    const answer = await converse(target.port, bytes(target))
    expect(answer).toMatch(/^(?:|HTTP\/1\.1 4\d\d [\s\S]*)$/)
    expect(answer).not.toMatch(/HTTP\/1\.1 [235]| at |node_modules/)
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false)
  })

  it('answers as before after all of them, and tells no developer of what others did wrong', async () => {
    expect(await converse(targets[name].port, goodRequest(targets[name]))).toMatch(/^HTTP\/1\.1 200 /)
    expect(listener.failures).toEqual([])
  })
})
