import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BallotForm } from '../../../core/ballot/ballot.ts'
import { fillIn, sealFor } from '../../main/services/sessions/participant.ts'
import { expect, test } from '../launch/fixture.ts'
import { callIn } from './call-in.ts'

test('the key of ballots is guarded by the key store of the system, also after a restart', async ({
  launchDesktop,
  folder,
}) => {
  const first = await launchDesktop()
  const call = callIn(first.page)
  const { id: teamId } = await call('teams.create', { name: 'Checkout', size: 7 })
  const { id: roundId } = await call('rounds.create', {
    teamId,
    title: '2026 Q4',
    date: '2026-11-22',
    mode: 'ballots',
    questionnaireIds: ['slo'],
    terms: { minimumGroup: 3, audience: 'team', comments: true, predictions: false },
  })
  expect(await call('ballots.box', { roundId })).toEqual({ ballots: 0, minimumGroup: 3, keyGuard: 'system' })
  const form: BallotForm = await call('ballots.form', { roundId })
  for (const step of [0, 2, 4]) await call('ballots.cast', { roundId, ballot: sealFor(form, fillIn(form, step)) })
  const kept = await readFile(join(folder, 'data', 'ballots', `${roundId}.key`), 'utf8')
  expect(kept).toContain('"guard":"system"')
  await first.quit()

  const second = await launchDesktop()
  expect(await callIn(second.page)('ballots.open', { roundId })).toMatchObject({ responses: 3 })
})
