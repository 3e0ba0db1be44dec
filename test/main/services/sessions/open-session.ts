import { networkInterfaces } from 'node:os'
import { listAddresses } from '../../../../main/services/sessions/session-addresses.ts'
import type { Call } from '../../contract/call.ts'
import { openApp } from '../open-app.ts'

export const loopback = '127.0.0.1'

/** Another address of this machine, where it has one that can be listened at. */
export const otherAddress = (): string | undefined => listAddresses(networkInterfaces())[1]?.address

/** A round of a new team that collects ballots. */
export const startCollecting = async (call: Call, title = '2026 Q4') => {
  const team = await call('teams.create', { name: `Team of ${title}`, size: 12 })
  return await call('rounds.create', {
    teamId: team.id,
    title,
    date: '2026-11-22',
    mode: 'ballots',
    questionnaireIds: ['devops-sre'],
    terms: { minimumGroup: 3, audience: 'team', comments: true, predictions: false },
  })
}

/** The app with a round that collects ballots and a session open for it on this machine. */
export const openSession = async (seats = 5, overrides: Parameters<typeof openApp>[0] = {}) => {
  const app = await openApp(overrides)
  const round = await startCollecting(app.call)
  const session = await app.call('sessions.open', { roundId: round.id, address: loopback, seats })
  return { ...app, round, session }
}
