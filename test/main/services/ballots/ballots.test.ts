import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { makeRound } from '../../../builders.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { castSome, fillBallot, openBoxes, startCollecting } from './open-boxes.ts'

describe('casting', () => {
  it('counts what is cast, and tells of each', async () => {
    const boxes = await openBoxes(temporaryFolder())
    const round = await startCollecting(boxes)
    expect(await boxes.ballots.box(round.id)).toEqual({ ballots: 0, minimumGroup: 3, keyGuard: 'file' })
    await castSome(boxes.ballots, round, 2)
    expect(await boxes.ballots.box(round.id)).toEqual({ ballots: 2, minimumGroup: 3, keyGuard: 'file' })
    expect(boxes.told).toHaveLength(2)
  })

  it('has everything after a restart', async () => {
    const folder = temporaryFolder()
    const before = await openBoxes(folder)
    const round = await startCollecting(before)
    await castSome(before.ballots, round, 2)
    const ticket = await before.ballots.takeTicket(round.id, 5)
    await before.ballots.rememberSession(round.id, { code: 'ABCD-EFGH', port: 4321, seats: 5 })
    const after = await openBoxes(folder)
    expect(await after.ballots.counts(round.id)).toEqual({ ballots: 2, tickets: 1, spent: 0 })
    expect(await after.ballots.ticketState(round.id, ticket)).toBe('open')
    expect(await after.ballots.lastSession(round.id)).toEqual({ code: 'ABCD-EFGH', port: 4321, seats: 5 })
    expect(await after.ballots.form(round.id)).toEqual(await before.ballots.form(round.id))
  })

  it('refuses what is no valid ballot of this round, and counts none of it', async () => {
    const { ballots, ...boxes } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, ...boxes })
    const other = await startCollecting({ ballots, ...boxes })
    const good = await fillBallot(ballots, round)
    const refusal = async (work: Promise<unknown>) =>
      work.then(
        () => 'taken',
        error => error.key,
      )
    const cast = (ballot: typeof good) => refusal(ballots.cast(round.id, ballot))
    expect(await cast(await fillBallot(ballots, other))).toBe('ballotWrongRound')
    expect(await cast({ ...(await fillBallot(ballots, other)), round: round.id })).toBe('ballotTampered')
    expect(await cast({ ...good, editions: { short: '0.9.0' } })).toBe('ballotOtherEdition')
    expect(await cast({ ...good, ballot: 'another' })).toBe('ballotTampered')
    expect(await cast(await fillBallot(ballots, round, { answers: {} }))).toBe('ballotEmpty')
    expect(await cast(await fillBallot(ballots, round, { answers: { short: { 'silos.1': 7 } } }))).toBe(
      'ballotDoesNotFit',
    )
    expect(await cast(await fillBallot(ballots, round, { version: 2 as never }))).toBe('ballotNotABallot')
    expect(await ballots.counts(round.id)).toEqual({ ballots: 0, tickets: 0, spent: 0 })
  })

  it('takes a ballot once, however often it is sent', async () => {
    const { ballots, store } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, store })
    const ballot = await fillBallot(ballots, round)
    await Promise.all([ballots.cast(round.id, ballot), ballots.cast(round.id, ballot)])
    const sameId = await fillBallot(ballots, round, { ballot: ballot.ballot })
    await expect(ballots.cast(round.id, sameId)).rejects.toMatchObject({ code: 'conflict', key: 'ballotTwice' })
    expect(await ballots.counts(round.id)).toMatchObject({ ballots: 1 })
  })

  it('takes nothing for rounds that collect no ballots', async () => {
    const { ballots, store } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, store })
    const ballot = await fillBallot(ballots, round)
    await store.add(makeRound({ id: 'agreed', mode: 'agreed' }))
    await store.add(makeRound({ id: 'old', mode: 'ballots' }))
    for (const [id, key] of [
      ['agreed', 'ballotsNotCollected'],
      ['old', 'ballotsOpened'],
      ['nowhere', 'roundNotFound'],
    ] as const) {
      await expect(ballots.form(id)).rejects.toMatchObject({ key })
      await expect(ballots.cast(id, ballot)).rejects.toMatchObject({ key })
      await expect(ballots.takeTicket(id, 9)).rejects.toMatchObject({ key })
      await expect(ballots.open(id)).rejects.toMatchObject({ key })
      await expect(ballots.discard(id)).rejects.toMatchObject({ key })
    }
  })

  it('writes once for all who come while a write is under way', async () => {
    const folder = temporaryFolder()
    let writes = 0
    const rename: typeof nodeFileSystem.rename = async (from, to) => {
      writes += 1
      await nodeFileSystem.rename(from, to)
    }
    const { ballots, store } = await openBoxes(folder, { fileSystem: { ...nodeFileSystem, rename } })
    const round = await startCollecting({ ballots, store })
    const cast = await Promise.all(Array.from({ length: 12 }, () => fillBallot(ballots, round)))
    writes = 0
    await Promise.all(cast.map(ballot => ballots.cast(round.id, ballot)))
    expect(await ballots.counts(round.id)).toMatchObject({ ballots: 12 })
    expect(writes).toBeLessThan(12)
  })
})

describe('tickets', () => {
  it('gives out as many as there are seats, also to those who come at once', async () => {
    const { ballots, store } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, store })
    const taken = await Promise.allSettled(Array.from({ length: 7 }, () => ballots.takeTicket(round.id, 4)))
    const tickets = taken.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
    expect(new Set(tickets).size).toBe(4)
    for (const result of taken)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict', key: 'sessionFull' })
    expect(await ballots.counts(round.id)).toEqual({ ballots: 0, tickets: 4, spent: 0 })
  })

  it('is spent with its ballot, and may be used again to no effect', async () => {
    const { ballots, store } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, store })
    const ticket = await ballots.takeTicket(round.id, 2)
    const ballot = await fillBallot(ballots, round)
    await Promise.all([
      ballots.castWithTicket(round.id, ticket, ballot),
      ballots.castWithTicket(round.id, ticket, ballot),
      ballots.castWithTicket(round.id, ticket, await fillBallot(ballots, round)),
    ])
    await ballots.castWithTicket(round.id, ticket, { ...ballot, sealed: '' })
    expect(await ballots.ticketState(round.id, ticket)).toBe('spent')
    expect(await ballots.counts(round.id)).toEqual({ ballots: 1, tickets: 1, spent: 1 })
  })

  it('casts nothing with a ticket that nobody was given', async () => {
    const { ballots, store } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, store })
    await expect(ballots.castWithTicket(round.id, 'made-up', await fillBallot(ballots, round))).rejects.toMatchObject({
      key: 'sessionUnknownTicket',
    })
    expect(await ballots.ticketState(round.id, 'made-up')).toBe('unknown')
    expect(await ballots.counts(round.id)).toMatchObject({ ballots: 0 })
  })

  it('stays open when its ballot is refused', async () => {
    const { ballots, store } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, store })
    const ticket = await ballots.takeTicket(round.id, 2)
    const empty = await fillBallot(ballots, round, { answers: {} })
    await expect(ballots.castWithTicket(round.id, ticket, empty)).rejects.toMatchObject({ key: 'ballotEmpty' })
    expect(await ballots.ticketState(round.id, ticket)).toBe('open')
  })
})

describe('files', () => {
  it('takes those that can be taken in one write and names the others with the reason', async () => {
    const folder = temporaryFolder()
    const { ballots, store, told } = await openBoxes(folder)
    const round = await startCollecting({ ballots, store })
    const [first, second] = [await fillBallot(ballots, round), await fillBallot(ballots, round)]
    const elsewhere = await fillBallot(ballots, await startCollecting({ ballots, store }))
    const old = { ...second, editions: { ...second.editions, climate: '2.0.0' } }
    const files = [
      { fileName: 'a.plumbline-ballot', text: JSON.stringify(first) },
      { fileName: 'b.plumbline-ballot', text: JSON.stringify(second, null, 2) },
      { fileName: 'a (1).plumbline-ballot', text: JSON.stringify(first) },
      { fileName: 'elsewhere.plumbline-ballot', text: JSON.stringify(elsewhere) },
      { fileName: 'old.plumbline-ballot', text: JSON.stringify(old) },
      { fileName: 'changed.plumbline-ballot', text: JSON.stringify({ ...second, ballot: randomUUID() }) },
      { fileName: 'notes.txt', text: 'nothing' },
      { fileName: 'round.json', text: '{}' },
    ]
    expect(await ballots.addFiles(round.id, files)).toEqual({
      taken: ['a.plumbline-ballot', 'b.plumbline-ballot'],
      refused: [
        { fileName: 'a (1).plumbline-ballot', key: 'ballotTwice' },
        { fileName: 'elsewhere.plumbline-ballot', key: 'ballotWrongRound' },
        { fileName: 'old.plumbline-ballot', key: 'ballotOtherEdition' },
        { fileName: 'changed.plumbline-ballot', key: 'ballotTampered' },
        { fileName: 'notes.txt', key: 'ballotNotABallot' },
        { fileName: 'round.json', key: 'ballotNotABallot' },
      ],
    })
    expect(await ballots.counts(round.id)).toMatchObject({ ballots: 2 })
    expect(told).toHaveLength(2)
  })
})

describe('opening', () => {
  it('waits for the smallest group, and says how many are missing', async () => {
    const { ballots, store } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, store })
    await castSome(ballots, round, 2)
    await expect(ballots.open(round.id)).rejects.toMatchObject({
      code: 'conflict',
      key: 'ballotsTooFew',
      params: { count: 1 },
    })
    expect((await store.read(round.id)).responses).toEqual([])
  })

  it('gives the round its responses, and leaves neither box nor key', async () => {
    const folder = temporaryFolder()
    const { ballots, store } = await openBoxes(folder)
    const round = await startCollecting({ ballots, store })
    await castSome(ballots, round, 4)
    expect(await ballots.open(round.id)).toMatchObject({ id: round.id, responses: 4, collecting: false })
    expect(readdirSync(join(folder, 'ballots'))).toEqual([])
    const opened = await (await openBoxes(folder)).store.read(round.id)
    expect(opened.ballots).toEqual({ ...round.ballots, state: 'opened' })
    expect(opened.responses.map(({ answers }) => answers.short?.['silos.1']).sort()).toEqual([0, 1, 2, 3])
    await expect(ballots.cast(round.id, await fillBallotOf(round.id))).rejects.toMatchObject({ key: 'ballotsOpened' })
  })

  it('takes everybody who was acknowledged, or refuses them, when people cast meanwhile', async () => {
    const { ballots, store } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, store })
    await castSome(ballots, round, 3)
    const late = await Promise.all(Array.from({ length: 8 }, () => fillBallot(ballots, round)))
    const casts = late.map(ballot => ballots.cast(round.id, ballot))
    const opening = ballots.open(round.id)
    const outcomes = await Promise.allSettled(casts)
    const taken = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect((await opening).responses).toBe(3 + taken)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ key: 'ballotsOpened' })
  })
})

describe('discarding', () => {
  it('throws the ballots away and lets the team answer together', async () => {
    const folder = temporaryFolder()
    const { ballots, store } = await openBoxes(folder)
    const round = await startCollecting({ ballots, store })
    await castSome(ballots, round, 2)
    expect(await ballots.discard(round.id)).toMatchObject({ mode: 'agreed', collecting: false, answered: 0 })
    expect(readdirSync(join(folder, 'ballots'))).toEqual([])
    const agreed = await (await openBoxes(folder)).store.read(round.id)
    const { ballots: _, ...rest } = round
    expect(agreed).toEqual({ ...rest, mode: 'agreed', responses: [{ id: expect.any(String), answers: {} }] })
  })

  it('works without the key, since nothing is read', async () => {
    const { ballots, store } = await openBoxes(temporaryFolder())
    const round = await startCollecting({ ballots, store })
    await ballots.forget(round.id)
    await expect(ballots.form(round.id)).rejects.toMatchObject({ key: 'ballotKeyMissing' })
    expect(await ballots.discard(round.id)).toMatchObject({ mode: 'agreed' })
  })
})

const fillBallotOf = async (id: string) => {
  const boxes = await openBoxes(temporaryFolder())
  return fillBallot(boxes.ballots, await startCollecting(boxes, { id }))
}
