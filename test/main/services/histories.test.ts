import { expect, it } from 'vitest'
import { roundToText } from '../../../main/services/documents/round-file.ts'
import { makeBallotRound, makeQuestionnaire } from '../../builders.ts'
import { openApp } from './open-app.ts'

const rows = ['411422', '401423', '311322', '412432', '411422']
const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
const roundOf = (index: number) =>
  makeBallotRound(makeQuestionnaire(), rows, { id: `r${index}`, title: `R${index}`, date: dayOf(index) })

/** With a better answer to the first practice question. */
const raised = (row: string) => `${row[0]}4${row.slice(2)}`

const withRounds = async (count: number) => {
  const app = await openApp()
  for (let index = 0; index < count; index++)
    await app.call('rounds.import', { fileName: `${index}.json`, text: roundToText(roundOf(index)) })
  return app
}
const steps = { teamId: 'checkout', questionnaireId: 'devops-sre' }

it('follows what changes in a round, in its line and in its steps', async () => {
  const { call } = await withRounds(3)
  const scoreOf = async () =>
    (await call('scores.history', { teamId: 'checkout' })).points[1]?.scores.questionnaires[0]?.dimensions[0]?.score
      .mean
  const changes = async () => (await call('scores.steps', steps)).map(({ dimensions }) => dimensions[0]?.change.mean)
  const before = (await scoreOf()) ?? Number.NaN
  expect(await changes()).toEqual([0, 0])
  const better = makeBallotRound(makeQuestionnaire(), rows.map(raised), { id: 'r1', date: dayOf(1) })
  const file = { fileName: 'r1.json', text: roundToText(better) }
  await call('rounds.import', { ...file, onConflict: 'replace' })
  const after = (await scoreOf()) ?? Number.NaN
  expect(after).toBeGreaterThan(before)
  expect(await changes()).toEqual([after - before, before - after])
})

it('has an event and a moved target with the round that keeps them', async () => {
  const { call } = await withRounds(2)
  const event = { id: 'e1', date: '2026-01-01', title: 'A new team lead', kind: 'organisation' } as const
  await call('events.save', { roundId: 'r1', event })
  const target = { id: 'r1', questionnaireId: 'devops-sre', dimensionId: 'reduce-silos', target: 60, reason: 'a start' }
  await call('rounds.setTarget', target)
  const [first, second] = (await call('scores.history', { teamId: 'checkout' })).points
  expect([first?.events, second?.events]).toEqual([[], [event]])
  expect(second?.targetChanges).toMatchObject([{ from: null, to: 60, reason: 'a start' }])
  await call('events.remove', { roundId: 'r1', id: 'e1' })
  expect((await call('scores.history', { teamId: 'checkout' })).points[1]?.events).toEqual([])
})

it('compares two rounds question by question', async () => {
  const { call } = await withRounds(2)
  const items = await call('scores.compareItems', { before: 'r0', after: 'r1', questionnaireId: 'devops-sre' })
  expect(items.map(({ change }) => change.mean)).toEqual([0, 0, 0, 0, 0, 0])
})

it('answers others while it reads a long history', async () => {
  const { call } = await withRounds(40)
  let turns = 0
  const history = call('scores.history', { teamId: 'checkout' }).then(() => 'read')
  for (;;) {
    const first = await Promise.race([history, new Promise<string>(resolve => setImmediate(resolve, 'turn'))])
    if (first === 'read') break
    turns += 1
  }
  expect(turns).toBeGreaterThanOrEqual(5)
})
