import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SealedBallot } from '../../../../core/ballot/ballot.ts'
import { openSession } from '../sessions/open-session.ts'
import { fillIn, participantAt, sealFor } from '../sessions/participant.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { fillBallot, openBoxes, startCollecting } from './open-boxes.ts'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(entry =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )

/** Every file of a data folder that holds one of these texts. */
const holding = (folder: string, texts: readonly string[]): string[] =>
  filesIn(folder).flatMap(path => {
    const content = readFileSync(path)
    return texts.filter(text => content.includes(text)).map(text => `${path}: ${text}`)
  })

const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d/
/** Milliseconds or seconds since 1970, as they are written in these years. */
const count = /(?<![\d.])1[789]\d{8}(?:\d{3})?(?:\.\d+)?(?!\d)/g

const momentsIn = (folder: string, from: number, to: number): string[] =>
  filesIn(folder).flatMap(path => {
    const text = readFileSync(path, 'latin1')
    const counts = (text.match(count) ?? []).map(Number)
    const within = counts.filter(value => [value, value * 1000].some(time => time >= from - 1000 && time <= to))
    return moment.test(text) || within.length > 0 ? [path] : []
  })

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Four people join a session and hand in; everything is told of them that could leave a trace. */
const collect = async () => {
  const app = await openSession(6)
  await pause(1100)
  const from = Date.now()
  const people = await Promise.all(
    Array.from({ length: 4 }, async (_, step) => {
      const participant = participantAt(app.session.link)
      const { ticket, form } = await participant.enter()
      const item = form.questionnaires[0]?.items[step]?.id ?? ''
      const comment = `said by number ${step}`
      const ballot = fillIn(form, step, { comments: { 'devops-sre': { [item]: comment } } })
      expect(await participant.cast(ticket, sealFor(form, ballot))).toMatchObject({ ok: true })
      return { ticket, ballot: ballot.ballot, comment }
    }),
  )
  const to = Date.now()
  const { code, link, shortLink } = app.session
  return { ...app, people, from, to, places: [link, shortLink, '127.0.0.1', 'user-agent'], code }
}

describe('the data folder', () => {
  it('is searched by means that find what is there', () => {
    const folder = temporaryFolder()
    const now = Date.now()
    const written = [
      new Date(now).toISOString(),
      `{"at":${now}}`,
      `[${Math.floor(now / 1000)}]`,
      `${now}.25`,
      'a ticket',
    ]
    written.forEach((text, index) => {
      writeFileSync(join(folder, `${index}`), text)
    })
    expect(momentsIn(folder, now, now + 1).map(path => basename(path))).toEqual(['0', '1', '2', '3'])
    expect(holding(folder, ['ticket'])).toEqual([`${join(folder, '4')}: ticket`])
  })

  it('has no ticket, address, time or comment in it while ballots are collected', async () => {
    const { close, dataFolder, people, places, from, to, round } = await collect()
    await close()
    const secrets = people.flatMap(({ ticket, comment }) => [ticket, comment])
    expect(holding(dataFolder, [...secrets, ...places])).toEqual([])
    expect(momentsIn(dataFolder, from, to)).toEqual([])
    expect(holding(dataFolder, [people[0]?.ballot ?? ''])).toEqual([
      `${join(dataFolder, 'ballots', `${round.id}.json`)}: ${people[0]?.ballot}`,
    ])
  })

  it('has the answers and comments in it once they are opened, and nothing of who gave them when', async () => {
    const { call, close, dataFolder, people, places, code, from, to, round } = await collect()
    await call('sessions.close', {})
    await call('ballots.open', { roundId: round.id })
    const opened = await call('rounds.read', { id: round.id })
    await close()
    const traces = people.flatMap(({ ticket, ballot }) => [ticket, ballot])
    expect(holding(dataFolder, [...traces, ...places, code])).toEqual([])
    expect(momentsIn(dataFolder, from, to)).toEqual([])
    expect(readdirSync(join(dataFolder, 'ballots'))).toEqual([])
    const comments = Object.values(opened.comments?.['devops-sre'] ?? {}).flat()
    expect(comments.sort()).toEqual(people.map(({ comment }) => comment).sort())
    for (const { answers, ...rest } of opened.responses) expect(Object.keys(rest)).toEqual(['id'])
  })
})

describe('the box', () => {
  it('tells by no time of a file or folder when it was written', async () => {
    const folder = temporaryFolder()
    const boxes = await openBoxes(folder)
    const round = await startCollecting(boxes)
    const times = new Set<number>()
    for (let time = 0; time < 3; time += 1) {
      await boxes.ballots.cast(round.id, await fillBallot(boxes.ballots, round))
      await boxes.ballots.takeTicket(round.id, 9)
      for (const name of ['', `${round.id}.json`, `${round.id}.key`])
        times.add(statSync(join(folder, 'ballots', name)).mtimeMs)
      await pause(20)
    }
    expect([...times]).toEqual([Date.parse('2000-01-01T00:00:00Z')])
    expect(readdirSync(join(folder, 'ballots')).sort()).toEqual([`${round.id}.json`, `${round.id}.key`])
  })

  it('lets only the owner read what it writes', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows keeps no owner-only mode')
    const folder = temporaryFolder()
    const boxes = await openBoxes(folder)
    const round = await startCollecting(boxes)
    await boxes.ballots.cast(round.id, await fillBallot(boxes.ballots, round))
    expect(statSync(join(folder, 'ballots')).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(join(folder, 'ballots')))
      expect(statSync(join(folder, 'ballots', name)).mode & 0o777).toBe(0o600)
  })

  it('has the same bytes whoever cast when, and with which ticket', async () => {
    const prepared = temporaryFolder()
    const boxes = await openBoxes(prepared)
    const round = await startCollecting(boxes)
    const people = 5
    const tickets = await Promise.all(Array.from({ length: people + 1 }, () => boxes.ballots.takeTicket(round.id, 9)))
    const ballots = await Promise.all(Array.from({ length: people }, () => fillBallot(boxes.ballots, round)))
    await boxes.store.close()
    const order = fc.shuffledSubarray([...ballots.keys()], { minLength: people })
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(order, order, fc.boolean(), async (ballotOrder, ticketOrder, atOnce) => {
        const folder = temporaryFolder()
        cpSync(prepared, folder, { recursive: true })
        const opened = await openBoxes(folder)
        const cast = (place: number) =>
          opened.ballots.castWithTicket(
            round.id,
            tickets[ticketOrder[place] ?? 0] ?? '',
            ballots[ballotOrder[place] ?? 0] as SealedBallot,
          )
        if (atOnce) await Promise.all(ballots.map((_, place) => cast(place)))
        else for (const place of ballots.keys()) await cast(place)
        seen.add(readFileSync(join(folder, 'ballots', `${round.id}.json`), 'utf8'))
        expect(seen.size).toBe(1)
      }),
      { numRuns: 12 },
    )
  })

  it('has ballots of the same length in it, whatever was written', async () => {
    const boxes = await openBoxes(temporaryFolder())
    const round = await startCollecting(boxes)
    const lengths = new Set<number>()
    for (const comment of ['', 'Too loud.', 'ü'.repeat(1000)]) {
      const ballot = await fillBallot(boxes.ballots, round, { comments: { short: { 'silos.1': comment } } })
      lengths.add(ballot.sealed.length)
    }
    expect(lengths.size).toBe(1)
  })
})
