import { expect, it } from 'vitest'
import { makeRound } from '../../builders.ts'
import { openApp } from './open-app.ts'

type App = Awaited<ReturnType<typeof openApp>>

const create = async ({ call }: App, changes: object = {}) => {
  const team = (await call('teams.list', {}))[0] ?? (await call('teams.create', { name: 'Checkout', size: 7 }))
  return await call('rounds.create', {
    teamId: team.id,
    title: '2026 Q4',
    date: '2026-11-22',
    mode: 'agreed',
    questionnaireIds: ['devops-sre'],
    ...changes,
  })
}

it('starts a round with its questionnaires in full and one empty response', async () => {
  const app = await openApp()
  const round = await create(app, { mode: 'individual', questionnaireIds: ['devops-sre', 'slo', 'devops-sre'] })
  const library = await Promise.all(['devops-sre', 'slo'].map(id => app.call('questionnaires.read', { id })))
  expect(round.questionnaires).toEqual(library)
  expect(round).toMatchObject({ mode: 'individual', minimumGroup: 5, targets: {}, notes: [], actions: [] })
  expect(round.responses).toEqual([{ id: expect.any(String), answers: {} }])
})

it('asks only the dimensions that were chosen', async () => {
  const app = await openApp()
  const round = await create(app, { dimensions: { 'devops-sre': ['reduce-silos'] } })
  expect(round.questionnaires[0]?.dimensions.map(({ id }) => id)).toEqual(['reduce-silos'])
  expect(new Set(round.questionnaires[0]?.items.map(({ dimension }) => dimension))).toEqual(new Set(['reduce-silos']))
})

it('says that a questionnaire is not there', async () => {
  const app = await openApp()
  const { team } = await create(app)
  const round = { teamId: team.id, title: 'x', date: '2026-01-01', mode: 'agreed', questionnaireIds: ['nothing'] }
  expect(await app.failing('rounds.create', round)).toMatchObject({
    code: 'not-found',
    key: 'questionnaireNotFound',
    params: { id: 'nothing' },
  })
})

it('carries targets over from the latest round that asked the same, for what is still asked', async () => {
  const app = await openApp()
  const aim = (id: string, dimensionId: string, target: number) =>
    app.call('rounds.setTarget', { id, questionnaireId: 'devops-sre', dimensionId, target })
  const early = await create(app, { date: '2026-02-01' })
  await aim(early.id, 'reduce-silos', 40)
  const late = await create(app, { date: '2026-08-01' })
  await aim(late.id, 'reduce-silos', 80)
  const unrelated = await create(app, { date: '2026-09-01', questionnaireIds: ['slo'] })
  expect(unrelated.targets).toEqual({})
  expect((await create(app)).targets).toEqual({ 'devops-sre': { 'reduce-silos': 80 } })
  const other = late.questionnaires[0]?.dimensions.find(({ id }) => id !== 'reduce-silos')?.id ?? ''
  expect((await create(app, { dimensions: { 'devops-sre': [other] } })).targets).toEqual({})
})

it('changes title and date, each on its own', async () => {
  const app = await openApp()
  const { id } = await create(app)
  expect(await app.call('rounds.update', { id, title: 'Winter' })).toMatchObject({
    title: 'Winter',
    date: '2026-11-22',
  })
  expect(await app.call('rounds.update', { id, date: '2026-12-01' })).toMatchObject({
    title: 'Winter',
    date: '2026-12-01',
  })
})

it('lists rounds of one team, newest first', async () => {
  const app = await openApp()
  const { team } = await create(app, { date: '2026-03-01', title: 'a' })
  await create(app, { date: '2026-09-01', title: 'c' })
  await create(app, { date: '2026-06-01', title: 'b' })
  const file = makeRound({ team: { id: 'search', name: 'Search', size: 2 } })
  await app.call('rounds.import', { fileName: 'r.json', text: JSON.stringify(file) })
  expect((await app.call('rounds.list', { teamId: team.id })).map(({ title }) => title)).toEqual(['c', 'b', 'a'])
  expect(await app.call('rounds.list', { teamId: 'nobody' })).toEqual([])
})
