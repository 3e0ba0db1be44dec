import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openApp } from '../open-app.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { loopback, openSession, otherAddress, startCollecting } from './open-session.ts'
import { fillIn, participantAt, sealFor } from './participant.ts'

describe('opening a session', () => {
  it('gives a link with a code to this machine, and no more unless asked', async () => {
    const { session, call, round } = await openSession(7)
    expect(session).toMatchObject({
      roundId: round.id,
      address: { kind: 'this-machine' },
      seats: 7,
      joined: 0,
      submitted: 0,
    })
    expect(session.shortLink).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(session.link).toBe(`${session.shortLink}/#${session.code}`)
    expect(await call('sessions.read', {})).toEqual(session)
    expect((await fetch(session.shortLink)).status).toBe(200)
  })

  it('is only for rounds that collect ballots', async () => {
    const { call, failing } = await openApp()
    const { team } = await startCollecting(call)
    const agreed = await call('rounds.create', {
      teamId: team.id,
      title: 'together',
      date: '2026-11-22',
      mode: 'agreed',
      questionnaireIds: ['devops-sre'],
    })
    const error = await failing('sessions.open', { roundId: agreed.id, address: loopback, seats: 5 })
    expect(error).toMatchObject({ code: 'conflict', key: 'ballotsNotCollected' })
    expect((await failing('sessions.open', { roundId: 'nothing', address: loopback, seats: 5 })).key).toBe(
      'roundNotFound',
    )
    expect(await call('sessions.read', {})).toBeNull()
  })

  it('is only at an address that this machine has', async () => {
    const { call, failing } = await openApp()
    const { id } = await startCollecting(call)
    for (const address of ['203.0.113.7', '0.0.0.0', '::', 'localhost', ''])
      expect(await failing('sessions.open', { roundId: id, address, seats: 5 })).toMatchObject({
        code: 'not-found',
        key: 'sessionAddressUnknown',
      })
  })

  it('is refused while one is open for another round, which is named', async () => {
    const { call, failing, session } = await openSession()
    const other = await startCollecting(call, '2027 Q1')
    const error = await failing('sessions.open', { roundId: other.id, address: loopback, seats: 5 })
    expect(error).toMatchObject({ code: 'conflict', key: 'sessionElsewhere', params: { title: '2026 Q4' } })
    expect(await call('sessions.read', {})).toEqual(session)
  })

  it('again only changes the seats', async () => {
    const { call, round, session } = await openSession(5)
    const again = await call('sessions.open', { roundId: round.id, address: loopback, seats: 9 })
    expect(again).toEqual({ ...session, seats: 9 })
  })

  it('at another address moves it, with its code and its seats taken', async ({ skip }) => {
    const address = otherAddress()
    skip(address === undefined, 'this machine has no address but its own')
    const { call, round, session } = await openSession()
    await participantAt(session.link).enter()
    const moved = await call('sessions.open', { roundId: round.id, address: address ?? '', seats: 5 })
    expect(moved).toMatchObject({ address: { address, kind: 'network' }, code: session.code, joined: 1 })
    await expect(fetch(session.shortLink)).rejects.toThrow()
    expect((await participantAt(moved.link).enter()).cast).toBe(false)
  })

  it('after it was closed takes the same code and port, so that who was there finds it', async () => {
    const { call, round, session } = await openSession()
    const { ticket } = await participantAt(session.link).enter()
    await call('sessions.close', {})
    await expect(fetch(session.shortLink)).rejects.toThrow()
    const again = await call('sessions.open', { roundId: round.id, address: loopback, seats: 5 })
    expect(again).toEqual({ ...session, joined: 1 })
    expect((await participantAt(again.link).enter(ticket)).ticket).toBe(ticket)
  })

  it('takes another port where somebody has the one of before', async () => {
    const { call, round, session } = await openSession()
    await call('sessions.close', {})
    const taken = createServer().listen(Number(new URL(session.link).port), loopback)
    await new Promise(resolve => taken.once('listening', resolve))
    const again = await call('sessions.open', { roundId: round.id, address: loopback, seats: 5 })
    taken.close()
    expect(again.code).toBe(session.code)
    expect(again.shortLink).not.toBe(session.shortLink)
    expect((await participantAt(again.link).enter()).cast).toBe(false)
  })

  it('gives other rounds other codes', async () => {
    const { call, session } = await openSession()
    await call('sessions.close', {})
    const other = await startCollecting(call, '2027 Q1')
    const next = await call('sessions.open', { roundId: other.id, address: loopback, seats: 5 })
    expect(next.code).not.toBe(session.code)
  })

  it('says why where the system does not let it', async () => {
    const refused = Object.assign(new Error('listen EACCES'), { errno: -13, code: 'EACCES' })
    const { call, failing } = await openApp({ openSessionListener: () => Promise.reject(refused) })
    const { id } = await startCollecting(call)
    expect(await failing('sessions.open', { roundId: id, address: loopback, seats: 5 })).toMatchObject({
      code: 'unavailable',
      key: 'sessionNotOpened',
      params: { address: loopback, reason: 'permission denied' },
    })
    expect(await call('sessions.read', {})).toBeNull()
  })
})

describe('joining', () => {
  it('gives a ticket and the form, for the code however it is typed', async () => {
    const { call, session, round } = await openSession()
    const { enter, reply } = participantAt(session.link)
    const { ticket, cast, form } = await enter()
    expect(ticket).toMatch(/^[\w-]{20,}$/)
    expect({ cast, form }).toEqual({ cast: false, form: await call('ballots.form', { roundId: round.id }) })
    const typed = ` ${session.code.replace('-', ' ').toLowerCase()} `
    expect(await reply('participant.enter', { code: typed })).toMatchObject({ ok: true })
    expect(await call('sessions.read', {})).toMatchObject({ joined: 2 })
  })

  it('with a ticket takes the same seat again', async () => {
    const { call, session } = await openSession(1)
    const { enter } = participantAt(session.link)
    const first = await enter()
    expect(await enter(first.ticket)).toEqual(first)
    expect(await call('sessions.read', {})).toMatchObject({ joined: 1 })
  })

  it('with a ticket that is not known here takes a new seat', async () => {
    const { session } = await openSession(1)
    const { ticket } = await participantAt(session.link).enter('of another session')
    expect(ticket).not.toBe('of another session')
  })

  it('is refused politely when every seat is taken, until there is one more', async () => {
    const { call, session } = await openSession(2)
    const { enter, reply, code } = participantAt(session.link)
    const { ticket } = await enter()
    await enter()
    expect(await reply('participant.enter', { code })).toMatchObject({ ok: false, error: { key: 'sessionFull' } })
    expect((await enter(ticket)).ticket).toBe(ticket)
    expect(await call('sessions.setSeats', { seats: 3 })).toMatchObject({ seats: 3, joined: 2 })
    await enter()
    expect(await reply('participant.enter', { code })).toMatchObject({ ok: false, error: { key: 'sessionFull' } })
  })

  it('is refused with another code, and a ticket does not help', async () => {
    const { session } = await openSession()
    const { enter, reply } = participantAt(session.link)
    const { ticket } = await enter()
    for (const code of ['', '2222-2222', session.code.slice(0, -1), `${session.code}2`])
      expect(await reply('participant.enter', { code, ticket })).toMatchObject({
        ok: false,
        error: { code: 'forbidden', key: 'wrongCode' },
      })
  })

  it('by guessing takes no seat and is slow, while the right code is let in at once', async () => {
    const { call, session } = await openSession(3)
    const { enter, reply } = participantAt(session.link)
    const guesses = Array.from({ length: 200 }, (_, index) => reply('participant.enter', { code: `2345-6${index}` }))
    const firstHeld = Promise.all(guesses.slice(0, 60)).then(() => 'guesses')
    expect(await Promise.race([firstHeld, enter().then(({ cast }) => cast)])).toBe(false)
    await call('sessions.close', {})
    for (const guess of await Promise.allSettled(guesses))
      if (guess.status === 'fulfilled') expect(guess.value).toMatchObject({ error: { key: 'wrongCode' } })
    expect(await call('sessions.open', { roundId: session.roundId, address: loopback, seats: 3 })).toMatchObject({
      joined: 1,
    })
  })

  it('gives no seat away while fewer are offered than are taken', async () => {
    const { call, session } = await openSession(3)
    const { enter, reply, code } = participantAt(session.link)
    await Promise.all([enter(), enter(), enter()])
    expect(await call('sessions.setSeats', { seats: 1 })).toMatchObject({ seats: 1, joined: 3 })
    expect(await reply('participant.enter', { code })).toMatchObject({ error: { key: 'sessionFull' } })
  })
})

describe('casting a ballot', () => {
  it('needs only the ticket, and counts once however often it is sent', async () => {
    const { call, session, round } = await openSession()
    const { enter, cast } = participantAt(session.link)
    const { ticket, form } = await enter()
    const ballot = sealFor(form, fillIn(form))
    const replies = await Promise.all(Array.from({ length: 10 }, () => cast(ticket, ballot)))
    replies.push(await cast(ticket, sealFor(form, fillIn(form, 4))))
    for (const reply of replies) expect(reply).toEqual({ ok: true, value: {} })
    expect(await call('ballots.box', { roundId: round.id })).toMatchObject({ ballots: 1 })
    expect(await call('sessions.read', {})).toMatchObject({ joined: 1, submitted: 1 })
    expect(await enter(ticket)).toMatchObject({ ticket, cast: true })
  })

  it('is refused without a ticket of this session', async () => {
    const { call, session, round } = await openSession()
    const { enter, cast } = participantAt(session.link)
    const { form } = await enter()
    for (const ticket of ['', 'guessed', '__proto__', session.code])
      expect(await cast(ticket, sealFor(form, fillIn(form)))).toMatchObject({
        ok: false,
        error: { key: 'sessionUnknownTicket' },
      })
    expect(await call('ballots.box', { roundId: round.id })).toMatchObject({ ballots: 0 })
  })

  it('that is no ballot of this round leaves the ticket good', async () => {
    const { session } = await openSession()
    const { enter, cast } = participantAt(session.link)
    const { ticket, form } = await enter()
    const other = sealFor({ ...form, publicKey: Buffer.alloc(32, 7).toString('base64') }, fillIn(form))
    expect(await cast(ticket, other)).toMatchObject({ error: { key: 'ballotTampered' } })
    expect(await cast(ticket, sealFor(form, fillIn(form)))).toMatchObject({ ok: true })
  })

  it('works for twelve who join and cast at the same moment', async () => {
    const { call, session, round, failures } = await openSession(12)
    const take = async (step: number) => {
      const { enter, cast } = participantAt(session.link)
      const { ticket, form } = await enter()
      return await cast(ticket, sealFor(form, fillIn(form, step % 5)))
    }
    const replies = await Promise.all(Array.from({ length: 12 }, (_, step) => take(step)))
    for (const reply of replies) expect(reply).toEqual({ ok: true, value: {} })
    expect(await call('sessions.read', {})).toMatchObject({ joined: 12, submitted: 12 })
    await call('ballots.open', { roundId: round.id })
    const { responses } = await call('rounds.read', { id: round.id })
    const given = responses.map(({ answers }) => Object.values(answers['devops-sre'] ?? {})[0])
    expect(given.toSorted()).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4])
    expect(failures).toEqual([])
  })
})

describe('the session ends', () => {
  const collected = async () => {
    const app = await openSession()
    for (let step = 0; step < 3; step += 1) {
      const { enter, cast } = participantAt(app.session.link)
      const { ticket, form } = await enter()
      await cast(ticket, sealFor(form, fillIn(form, step)))
    }
    return app
  }
  const isClosed = async ({ session }: Awaited<ReturnType<typeof collected>>): Promise<boolean> =>
    await fetch(session.shortLink).then(
      () => false,
      () => true,
    )

  it.each(['ballots.open', 'ballots.discard', 'rounds.remove'] as const)('with %s', async name => {
    const app = await collected()
    const { round } = app
    if (name === 'rounds.remove') await app.call(name, { id: round.id })
    else await app.call(name, { roundId: round.id })
    expect(await app.call('sessions.read', {})).toBeNull()
    expect(await isClosed(app)).toBe(true)
    expect(app.events.at(-1)).toEqual({ name: 'data.changed', payload: { topic: 'session' } })
  })

  it('with the removal of its team, and by itself', async () => {
    const app = await collected()
    await app.call('teams.remove', { id: app.round.team.id })
    await expect.poll(() => isClosed(app)).toBe(true)
  })

  it('with another workspace', async () => {
    const app = await collected()
    await app.call('app.openWorkspace', { workspace: 'demo' })
    expect(await app.call('sessions.read', {})).toBeNull()
    expect(await isClosed(app)).toBe(true)
  })

  it('with the app', async () => {
    const app = await collected()
    await app.close()
    expect(await isClosed(app)).toBe(true)
  })

  it('not with a round that has too few ballots to be opened', async () => {
    const { call, failing, round, session } = await openSession()
    expect((await failing('ballots.open', { roundId: round.id })).key).toBe('ballotsTooFew')
    expect(await call('sessions.read', {})).toEqual(session)
  })

  it('not with the switch to a workspace that another program uses', async () => {
    const dataFolder = temporaryFolder()
    const other = await openApp({ dataFolder: `${dataFolder}/demo` })
    const { call, failing, session } = await openSession(5, { dataFolder })
    expect((await failing('app.openWorkspace', { workspace: 'demo' })).key).toBe('dataFolderInUse')
    expect(await call('sessions.read', {})).toEqual(session)
    await other.close()
  })

  it('for the facilitator only once', async () => {
    const { call, failing } = await openSession()
    expect(await call('sessions.close', {})).toEqual({})
    expect(await call('sessions.close', {})).toEqual({})
    expect(await failing('sessions.setSeats', { seats: 3 })).toMatchObject({ code: 'not-found', key: 'sessionNotOpen' })
  })
})

it('tells the facilitator that something changed, without a flood', async () => {
  const { events, session } = await openSession(50)
  const before = events.length
  const { enter } = participantAt(session.link)
  await Promise.all(Array.from({ length: 50 }, () => enter()))
  const topics = events.slice(before).map(({ payload }) => ('topic' in payload ? payload.topic : ''))
  expect(topics).toContain('session')
  expect(topics.length).toBeLessThan(15)
})
