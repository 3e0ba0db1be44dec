import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Call } from '../../contract/call.ts'
import { spawnChild } from '../spawn-child.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { loopback, startCollecting } from './open-session.ts'
import { requireBuild, serveApp } from './serving-app.ts'

beforeAll(requireBuild)

/** Makes the calls that the facilitator's window makes, one after the other, and gives the milliseconds that each lot took. */
const use = async (call: Call, roundId: string, isOver: (lots: number) => boolean): Promise<number[]> => {
  const waits: number[] = []
  do {
    const started = performance.now()
    await call('sessions.read', {})
    await call('ballots.box', { roundId })
    await call('app.read', {})
    waits.push(performance.now() - started)
  } while (!isOver(waits.length))
  return waits
}

const counted = (outcomes: string[] | null): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes ?? []) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

it('keeps 20 ballots of 1,000 at once, refuses the rest politely, and lets the facilitator go on', {
  timeout: 120_000,
}, async () => {
  const { call, stop, output } = await serveApp(temporaryFolder())
  const round = await startCollecting(call)
  const { link } = await call('sessions.open', { roundId: round.id, address: loopback, seats: 20 })
  const formFile = join(temporaryFolder(), 'form.json')
  writeFileSync(formFile, JSON.stringify(await call('ballots.form', { roundId: round.id })))
  const crowd = spawnChild(join(import.meta.dirname, 'burst-child.ts'), link, formFile)
  await crowd.nextLine()
  const idle = await use(call, round.id, lots => lots === 20)
  let outcomes: string[] | null = null
  const burst = crowd.nextLine().then(line => {
    outcomes = line as string[]
  })
  const ended = crowd.end()
  const busy = await use(call, round.id, () => outcomes !== null)
  await Promise.all([burst, ended])
  expect(counted(outcomes)).toEqual({ 'ok, ok': 20, 'sessionFull, sessionUnknownTicket': 980 })
  expect(await call('sessions.read', {})).toMatchObject({ joined: 20, submitted: 20 })
  expect(await call('ballots.box', { roundId: round.id })).toMatchObject({ ballots: 20 })
  expect(busy.length).toBeGreaterThan(10)
  expect(median(busy)).toBeLessThan(20 * median(idle))
  await stop()
  expect(output()).not.toMatch(/fail|error/i)
})
