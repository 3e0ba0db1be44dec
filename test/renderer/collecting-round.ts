import type { CallInput } from '../../core/contract/contract.ts'
import type { Round } from '../../core/round.ts'
import type { Client } from '../../renderer/client/client.ts'
import { makePlainQuestionnaire } from '../builders.ts'
import { fillIn, sealFor } from '../main/services/sessions/participant.ts'

type Terms = NonNullable<CallInput<'rounds.create'>['terms']>

/** A round that collects ballots on two questions, opened from 3 ballots, for a team of 4. */
export const startCollecting = async (
  client: Client,
  team = 'Checkout',
  terms: Partial<Terms> = {},
): Promise<Round> => {
  const short = makePlainQuestionnaire({ silos: 2 }, { id: 'short', title: 'Short' })
  await client.call('questionnaires.import', { fileName: 'short.json', text: JSON.stringify(short) })
  const { id: teamId } = await client.call('teams.create', { name: team, size: 4 })
  return client.call('rounds.create', {
    teamId,
    title: '2026 Q4',
    date: '2026-11-22',
    mode: 'ballots',
    questionnaireIds: ['short'],
    terms: { minimumGroup: 3, audience: 'team', comments: true, predictions: false, ...terms },
  })
}

/** Hands in as many ballots as people. */
export const castBallots = async (client: Client, { id }: Round, people: number): Promise<void> => {
  const form = await client.call('ballots.form', { roundId: id })
  for (let person = 0; person < people; person += 1)
    await client.call('ballots.cast', { roundId: id, ballot: sealFor(form, fillIn(form, person % 5)) })
}
