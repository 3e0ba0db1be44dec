import { expect, it } from 'vitest'
import { makeRound } from '../../builders.ts'
import { openApp } from './open-app.ts'

type App = Awaited<ReturnType<typeof openApp>>

const namesIn = async ({ call }: App): Promise<string[]> => (await call('teams.list', {})).map(({ name }) => name)
const importRound = ({ call }: App, overrides: Parameters<typeof makeRound>[0]) =>
  call('rounds.import', { fileName: 'r.json', text: JSON.stringify(makeRound(overrides)) })

it('lists teams by name, with their rounds and the latest of them', async () => {
  const app = await openApp()
  await app.call('teams.create', { name: 'search', size: 3 })
  await importRound(app, { id: 'late', date: '2026-09-01' })
  await importRound(app, { id: 'early', date: '2026-01-01' })
  expect(await app.call('teams.list', {})).toMatchObject([
    { id: 'checkout', name: 'Checkout', size: 7, rounds: 2, latest: { id: 'late' } },
    { name: 'search', size: 3, rounds: 0, latest: null },
  ])
})

it.each(['Checkout', 'checkout', ' Checkout ', 'CHECKOUT'])('takes the name %j once', async name => {
  const app = await openApp()
  await app.call('teams.create', { name: 'Checkout', size: 7 })
  expect(await app.failing('teams.create', { name, size: 1 })).toMatchObject({
    code: 'conflict',
    key: 'teamNameTaken',
    params: { name: name.trim() },
  })
  const other = await app.call('teams.create', { name: 'Search', size: 3 })
  expect(await app.failing('teams.update', { ...other, name })).toMatchObject({ key: 'teamNameTaken' })
  await app.call('teams.update', { ...other, size: 4 })
})

it('puts a new name into the rounds of the team, and leaves the size they had', async () => {
  const app = await openApp()
  await importRound(app, { id: 'a' })
  await importRound(app, { id: 'b' })
  await app.call('teams.update', { id: 'checkout', name: 'Payments', size: 12 })
  for (const id of ['a', 'b'])
    expect((await app.call('rounds.read', { id })).team).toEqual({ id: 'checkout', name: 'Payments', size: 7 })
  await app.close()
  const next = await openApp({ dataFolder: app.dataFolder })
  expect(await next.call('teams.list', {})).toMatchObject([{ name: 'Payments', size: 12, rounds: 2 }])
  expect((await next.call('rounds.read', { id: 'b' })).team.name).toBe('Payments')
})

it('knows no team that is not there or was removed', async () => {
  const app = await openApp()
  const team = await app.call('teams.create', { name: 'Checkout', size: 7 })
  await app.call('teams.remove', { id: team.id })
  const round = { title: 'x', date: '2026-01-01', mode: 'agreed', questionnaireIds: ['devops-sre'] }
  for (const id of [team.id, 'nobody']) {
    expect(await app.failing('teams.update', { ...team, id })).toMatchObject({ key: 'teamNotFound' })
    expect(await app.failing('teams.remove', { id })).toMatchObject({ key: 'teamNotFound' })
    expect(await app.failing('rounds.create', { ...round, teamId: id })).toMatchObject({ key: 'teamNotFound' })
  }
  expect(await app.failing('teams.restore', { id: 'nobody' })).toMatchObject({ key: 'teamNotFound' })
})

it('lists removed teams with the rounds that come back with them', async () => {
  const app = await openApp()
  await importRound(app, { id: 'only' })
  expect(await app.call('teams.removed', {})).toEqual([])
  await app.call('teams.remove', { id: 'checkout' })
  expect(await app.call('teams.removed', {})).toMatchObject([{ id: 'checkout', name: 'Checkout', rounds: 1 }])
  await app.call('teams.restore', { id: 'checkout' })
  expect(await app.call('teams.removed', {})).toEqual([])
  expect(await namesIn(app)).toEqual(['Checkout'])
})

it('restores a team in a later run, under a name that is free', async () => {
  const app = await openApp()
  await importRound(app, {})
  await app.call('teams.remove', { id: 'checkout' })
  await app.call('teams.create', { name: 'checkout', size: 2 })
  await app.close()
  const next = await openApp({ dataFolder: app.dataFolder })
  expect(await namesIn(next)).toEqual(['checkout'])
  await next.call('teams.restore', { id: 'checkout' })
  await next.call('teams.restore', { id: 'checkout' })
  expect(await namesIn(next)).toEqual(['checkout', 'Checkout (2)'])
  expect(await next.call('rounds.list', { teamId: 'checkout' })).toHaveLength(1)
})

it('removes a team that only its rounds still know of', async () => {
  const app = await openApp()
  await importRound(app, {})
  await app.call('teams.remove', { id: 'checkout' })
  expect(await namesIn(app)).toEqual([])
})
