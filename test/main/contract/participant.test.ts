import { describe, expect, it } from 'vitest'
import { type CallDefinition, contract } from '../../../core/contract/contract.ts'
import { openApp } from '../services/open-app.ts'
import { loopback, startCollecting } from '../services/sessions/open-session.ts'
import { fillIn, sealFor } from '../services/sessions/participant.ts'
import { failingCall, succeedingCall } from './call.ts'
import { type ContractHost, participantHosts } from './hosts.ts'

/** The app with a session open, in the hands of the facilitator and of somebody who joins. */
const open = async ({ connect }: ContractHost) => {
  const app = await openApp()
  const round = await startCollecting(app.call)
  const session = await app.call('sessions.open', { roundId: round.id, address: loopback, seats: 3 })
  const reply = await connect(app.handlers, app.failures)
  return { ...app, round, session, call: succeedingCall(reply), failing: failingCall(reply), asFacilitator: app.call }
}

describe.each(participantHosts)('a participant through $name', host => {
  it('joins, hands in, and comes back to what is done', async () => {
    const { asFacilitator, call, session, round, failures } = await open(host)
    const { ticket, cast, form } = await call('participant.enter', { code: session.code })
    expect(cast).toBe(false)
    expect(await call('participant.cast', { ticket, ballot: sealFor(form, fillIn(form)) })).toEqual({})
    expect(await call('participant.enter', { code: session.code, ticket })).toEqual({ ticket, cast: true, form })
    expect(await asFacilitator('ballots.box', { roundId: round.id })).toMatchObject({ ballots: 1 })
    expect(failures).toEqual([])
  })

  it('makes no call of the facilitator, whatever it is given', async () => {
    const { asFacilitator, failing, session, round, failures } = await open(host)
    const inputs = [
      {},
      null,
      { id: round.id },
      { roundId: round.id },
      { roundId: round.id, address: loopback, seats: 9 },
    ]
    const others = Object.entries<CallDefinition>(contract).filter(([, { allow }]) => !allow.includes('participant'))
    expect(others.length).toBe(Object.keys(contract).length - 2)
    for (const [name] of others)
      for (const input of inputs) expect([name, (await failing(name, input)).key]).toEqual([name, 'forbidden'])
    expect(await asFacilitator('sessions.read', {})).toEqual(session)
    expect(failures).toEqual([])
  })

  it('is refused with input that no call takes', async () => {
    const { failing, failures } = await open(host)
    const code = 'x'.repeat(41)
    for (const name of ['participant.enter', 'participant.cast'])
      for (const input of [
        null,
        'text',
        7,
        [],
        { code },
        { ticket: 'x'.repeat(101), ballot: {} },
        { code: '', more: 1 },
      ])
        expect([name, (await failing(name, input)).code]).toEqual([name, 'bad-input'])
    for (const name of ['toString', '__proto__', 'participant', ''])
      expect((await failing(name, {})).key).toBe('unknownCall')
    expect(failures).toEqual([])
  })

  it('is told when no session is open', async () => {
    const { asFacilitator, failing, session } = await open(host)
    await asFacilitator('sessions.close', {})
    expect(await failing('participant.enter', { code: session.code })).toMatchObject({
      code: 'unavailable',
      key: 'sessionClosed',
    })
  })
})
