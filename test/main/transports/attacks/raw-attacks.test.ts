import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTargets } from './attack-targets.ts'
import { goodRequest, rawAttacks } from './raw-attacks.ts'
import { converse } from './raw-connection.ts'

let started: Awaited<ReturnType<typeof startTargets>>
beforeAll(async () => {
  started = await startTargets()
})
afterAll(() => started.stop())

describe.each(['host', 'session'] as const)('the %s', name => {
  it('answers the request that all attacks are made of', async () => {
    expect(await converse(started.targets[name].port, goodRequest(started.targets[name]))).toMatch(/^HTTP\/1\.1 200 /)
  })

  it.each(rawAttacks)('refuses $name', async ({ bytes }) => {
    const target = started.targets[name]
    const answer = await converse(target.port, bytes(target))
    expect(answer).toMatch(/^(?:|HTTP\/1\.1 4\d\d [\s\S]*)$/)
    expect(answer).not.toMatch(/HTTP\/1\.1 [235]| at |node_modules/)
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false)
  })

  it('answers as before after all of them, and tells no developer of what others did wrong', async () => {
    expect(await converse(started.targets[name].port, goodRequest(started.targets[name]))).toMatch(/^HTTP\/1\.1 200 /)
    expect(started.failures).toEqual([])
  })
})
