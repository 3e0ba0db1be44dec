import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SealedBallot } from '../../../../core/ballot/ballot.ts'
import type { Round } from '../../../../core/round.ts'
import { createFaultyFileSystem, type FaultyFileSystem, type Plan } from '../storage/faulty-file-system.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { castSome, fillBallot, openBoxes, startCollecting } from './open-boxes.ts'

type Boxes = Awaited<ReturnType<typeof openBoxes>>
type Prepared = { folder: string; round: Round; ticket: string; ballot: SealedBallot }

/** A round with three ballots in its box, one ticket out, and the ballot that goes with it. */
const prepare = async (): Promise<Prepared> => {
  const folder = temporaryFolder()
  const boxes = await openBoxes(folder)
  const round = await startCollecting(boxes)
  await castSome(boxes.ballots, round, 3)
  const ticket = await boxes.ballots.takeTicket(round.id, 9)
  const ballot = await fillBallot(boxes.ballots, round)
  await boxes.store.close()
  return { folder, round, ticket, ballot }
}

const copyOf = ({ folder }: Prepared): string => {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

type Work = (boxes: Boxes) => Promise<unknown>
type Attempt = { folder: string; boxes: Boxes; faulty: FaultyFileSystem; error: unknown; wasHit: boolean }

/** Does the same work again and again on the same beginning, each time with the fault one call later, until none is hit. */
const atEveryCall = async (
  prepared: Prepared,
  work: Work,
  fault: ReturnType<Plan>,
  check: (attempt: Attempt) => Promise<void>,
): Promise<number> => {
  for (let place = 1; ; place += 1) {
    const folder = copyOf(prepared)
    const faulty = createFaultyFileSystem()
    const boxes = await openBoxes(folder, faulty)
    let wasHit = false
    faulty.setPlan(({ index }) => {
      if (index !== place) return null
      wasHit = true
      return fault
    })
    const error = await work(boxes).then(
      () => null,
      (thrown: unknown) => thrown ?? 'nothing was said',
    )
    faulty.setPlan(() => null)
    await check({ folder, boxes, faulty, error, wasHit })
    if (!wasHit) return place - 1
  }
}

const leftIn = (folder: string): string[] => readdirSync(join(folder, 'ballots'))

describe('killed before any call', () => {
  const fault = { kind: 'crash', when: 'before' } as const

  it('has the round sealed with all its ballots, or opened with all its answers and nothing left over', async () => {
    const prepared = await prepare()
    const { id } = prepared.round
    const states = new Set<string>()
    const places = await atEveryCall(
      prepared,
      ({ ballots }) => ballots.open(id),
      fault,
      async ({ folder }) => {
        const { ballots, store, register } = await openBoxes(folder)
        const { ballots: terms, responses } = await store.read(id)
        states.add(terms?.state ?? '')
        if (terms?.state === 'opened') expect(leftIn(folder)).toEqual([])
        else expect(await ballots.open(id)).toMatchObject({ responses: 3 })
        expect((await store.read(id)).responses).toHaveLength(3)
        expect(responses).toHaveLength(terms?.state === 'opened' ? 3 : 0)
        expect(await register.list()).toEqual([])
      },
    )
    expect(states).toEqual(new Set(['collecting', 'opened']))
    expect(places).toBeGreaterThan(15)
  })

  it('has the ballots or a round that the team answers together', async () => {
    const prepared = await prepare()
    const { id } = prepared.round
    const modes = new Set<string>()
    await atEveryCall(
      prepared,
      ({ ballots }) => ballots.discard(id),
      fault,
      async ({ folder }) => {
        const { ballots, store } = await openBoxes(folder)
        const { mode, responses } = await store.read(id)
        modes.add(mode)
        if (mode === 'ballots') expect(await ballots.counts(id)).toEqual({ ballots: 3, tickets: 1, spent: 0 })
        else expect([responses.length, leftIn(folder)]).toEqual([1, []])
      },
    )
    expect(modes).toEqual(new Set(['ballots', 'agreed']))
  })

  it('has a ballot and its spent ticket, or neither, and takes the ballot once however often it is sent', async () => {
    const prepared = await prepare()
    const { round, ticket, ballot } = prepared
    await atEveryCall(
      prepared,
      ({ ballots }) => ballots.castWithTicket(round.id, ticket, ballot),
      fault,
      async ({ folder, error }) => {
        const { ballots } = await openBoxes(folder)
        const { ballots: count, spent } = await ballots.counts(round.id)
        expect(count).toBe(3 + spent)
        if (error === null) expect(spent).toBe(1)
        await ballots.castWithTicket(round.id, ticket, ballot)
        expect(await ballots.counts(round.id)).toEqual({ ballots: 4, tickets: 1, spent: 1 })
      },
    )
  })

  it('never has a collecting round without a key', async () => {
    const prepared = await prepare()
    const places = new Set<boolean>()
    await atEveryCall(
      prepared,
      boxes => startCollecting(boxes, { id: 'next' }),
      fault,
      async ({ folder }) => {
        const { ballots, store } = await openBoxes(folder)
        const isThere = (await store.list()).some(({ id }) => id === 'next')
        places.add(isThere)
        if (isThere) expect(await ballots.box('next')).toMatchObject({ ballots: 0 })
      },
    )
    expect(places).toEqual(new Set([false, true]))
  })
})

it('keeps what it acknowledged when the power goes', async () => {
  const prepared = await prepare()
  const { round, ticket, ballot } = prepared
  for (const loseRenames of [false, true]) {
    const folder = copyOf(prepared)
    const faulty = createFaultyFileSystem()
    const { ballots } = await openBoxes(folder, faulty)
    await ballots.castWithTicket(round.id, ticket, ballot)
    faulty.cutPower({ loseRenames })
    const after = await openBoxes(folder)
    expect(await after.ballots.counts(round.id)).toEqual({ ballots: 4, tickets: 1, spent: 1 })
  }
})

describe('a call that fails', () => {
  const fault = { kind: 'error', code: 'EIO' } as const

  it('leaves a ballot that was refused uncounted, in memory and on the disk, and its ticket open', async () => {
    const prepared = await prepare()
    const { round, ticket, ballot } = prepared
    let refusals = 0
    await atEveryCall(
      prepared,
      ({ ballots }) => ballots.castWithTicket(round.id, ticket, ballot),
      fault,
      async ({ folder, boxes, error }) => {
        if (error) refusals += 1
        const expected = error ? { ballots: 3, tickets: 1, spent: 0 } : { ballots: 4, tickets: 1, spent: 1 }
        expect(await boxes.ballots.counts(round.id)).toEqual(expected)
        expect(await (await openBoxes(copyOf({ ...prepared, folder }))).ballots.counts(round.id)).toEqual(expected)
        await boxes.ballots.castWithTicket(round.id, ticket, ballot)
        expect(await (await openBoxes(folder)).ballots.counts(round.id)).toMatchObject({ ballots: 4, spent: 1 })
      },
    )
    expect(refusals).toBeGreaterThan(5)
  })

  it('leaves the round sealed where it could not be saved as opened', async () => {
    const prepared = await prepare()
    const { id } = prepared.round
    let refusals = 0
    await atEveryCall(
      prepared,
      ({ ballots }) => ballots.open(id),
      fault,
      async ({ boxes: { ballots, store }, error }) => {
        if (error === null) expect((await store.read(id)).responses).toHaveLength(3)
        else {
          refusals += 1
          expect(await store.read(id)).toEqual(prepared.round)
          expect(await ballots.open(id)).toMatchObject({ responses: 3 })
        }
      },
    )
    expect(refusals).toBeGreaterThan(5)
  })
})

it('says that the disk is full, and takes the ballot when there is room again', async () => {
  const { folder, round, ticket, ballot } = await prepare()
  const faulty = createFaultyFileSystem()
  const { ballots } = await openBoxes(folder, faulty)
  const full: Plan = ({ name }) => (name === 'write' ? { kind: 'error', code: 'ENOSPC' } : null)
  faulty.setPlan(full)
  const casts = await Promise.allSettled([
    ballots.castWithTicket(round.id, ticket, ballot),
    ballots.cast(round.id, await fillBallot(ballots, round)),
  ])
  for (const cast of casts)
    expect(cast).toMatchObject({ status: 'rejected', reason: { key: 'diskFullNothingChanged' } })
  expect(await ballots.counts(round.id)).toEqual({ ballots: 3, tickets: 1, spent: 0 })
  faulty.setPlan(() => null)
  await ballots.castWithTicket(round.id, ticket, ballot)
  expect(await ballots.counts(round.id)).toEqual({ ballots: 4, tickets: 1, spent: 1 })
})
