import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { loopback, startCollecting } from './open-session.ts'
import { fillIn, participantAt, sealFor } from './participant.ts'
import { requireBuild, serveApp } from './serving-app.ts'

beforeAll(requireBuild)

const remark = 'nobody ever asks the night shift'

/** Everything in a folder, as text. */
const bytesOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
    .map(path => `${path}\n${readFileSync(path, 'latin1')}`)
    .join('\n')

/** People who join and hand in, five at a time, until nobody answers. Gives who has a seat, and who was told that all is well. */
const collectUntilGone = async (link: string, onAcknowledged: (count: number) => void) => {
  const [seated, acknowledged] = [new Map<string, number>(), new Set<string>()]
  const takePart = async (first: number): Promise<never> => {
    for (let number = first; ; number += 5) {
      const { enter, cast } = participantAt(link)
      const { ticket, form } = await enter()
      seated.set(ticket, number % 5)
      const comments = { 'devops-sre': { [form.questionnaires[0]?.items[0]?.id ?? '']: remark } }
      const reply = await cast(ticket, sealFor(form, fillIn(form, number % 5, { comments })))
      if (!reply.ok) throw new Error(reply.error.key)
      acknowledged.add(ticket)
      onAcknowledged(acknowledged.size)
    }
  }
  const ends = await Promise.allSettled([0, 1, 2, 3, 4].map(takePart))
  return { seated, acknowledged, ends }
}

it('has every acknowledged ballot after it was killed, counts none twice, and is found again', {
  timeout: 120_000,
}, async () => {
  const dataFolder = temporaryFolder()
  const first = await serveApp(dataFolder)
  const round = await startCollecting(first.call)
  const open = { roundId: round.id, address: loopback, seats: 1000 }
  const session = await first.call('sessions.open', open)
  const { seated, acknowledged, ends } = await collectUntilGone(session.link, count => {
    if (count === 25) void first.kill()
  })
  for (const end of ends) expect(String(end.status === 'rejected' && end.reason)).toMatch(/fetch failed|terminated/)

  const second = await serveApp(dataFolder)
  const again = await second.call('sessions.open', open)
  expect([again.code, again.link]).toEqual([session.code, session.link])
  const kept = (await second.call('ballots.box', { roundId: round.id })).ballots
  expect(kept).toBeGreaterThanOrEqual(acknowledged.size)
  expect(kept).toBeLessThanOrEqual(acknowledged.size + 5)
  const { enter, cast } = participantAt(again.link)
  for (const [ticket, step] of seated) {
    const seat = await enter(ticket)
    expect(seat.ticket).toBe(ticket)
    if (acknowledged.has(ticket)) expect(seat.cast).toBe(true)
    expect(await cast(ticket, sealFor(seat.form, fillIn(seat.form, step)))).toMatchObject({ ok: true })
  }
  expect((await second.call('ballots.box', { roundId: round.id })).ballots).toBe(seated.size)

  const [stored, printed] = [bytesOf(dataFolder), first.output() + second.output()]
  for (const secret of [...seated.keys(), remark]) {
    expect(stored).not.toContain(secret)
    expect(printed).not.toContain(secret)
  }
  expect(stored).not.toContain(loopback)
  expect(printed).not.toContain(session.code)

  await second.call('ballots.open', { roundId: round.id })
  const { responses } = await second.call('rounds.read', { id: round.id })
  const steps = responses.map(({ answers }) => Object.values(answers['devops-sre'] ?? {})[0])
  expect(steps.toSorted()).toEqual([...seated.values()].toSorted())
  for (const ticket of seated.keys()) expect(bytesOf(dataFolder)).not.toContain(ticket)
  await second.stop()
})
