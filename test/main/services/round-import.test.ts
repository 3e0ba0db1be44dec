import { expect, it } from 'vitest'
import type { Round } from '../../../core/round.ts'
import { makeRound } from '../../builders.ts'
import { openApp } from './open-app.ts'

type App = Awaited<ReturnType<typeof openApp>>
type OnConflict = 'ask' | 'replace' | 'keep-both'

const importRound = ({ call }: App, round: Round, onConflict: OnConflict = 'ask') =>
  call('rounds.import', { fileName: 'r.plumbline.json', text: JSON.stringify(round), onConflict })
const titlesIn = async ({ call }: App, teamId = 'checkout'): Promise<string[]> =>
  (await call('rounds.list', { teamId })).map(({ title }) => title)

const before = makeRound({ notes: [{ id: 'n', text: 'ours' }] })
const after = makeRound({ notes: [{ id: 'n', text: 'theirs' }] })

it('creates the team of a round that nobody knows yet', async () => {
  const app = await openApp()
  expect(await importRound(app, before)).toMatchObject({ kind: 'imported', round: { id: 'round-1' } })
  expect(await app.call('teams.list', {})).toMatchObject([{ id: 'checkout', name: 'Checkout', size: 7, rounds: 1 }])
  expect(await app.call('rounds.read', { id: 'round-1' })).toEqual(before)
})

it('takes a team with a known name and another id for another team', async () => {
  const app = await openApp()
  await app.call('teams.create', { name: 'Checkout', size: 3 })
  await importRound(app, before)
  await importRound(app, makeRound({ id: 'other', team: { id: 'third', name: 'checkout', size: 2 } }))
  const teams = await app.call('teams.list', {})
  expect(teams.map(({ name, rounds }) => [name, rounds])).toEqual([
    ['Checkout', 0],
    ['Checkout (2)', 1],
    ['checkout (3)', 1],
  ])
  expect((await app.call('rounds.read', { id: 'round-1' })).team.name).toBe('Checkout')
})

it('does nothing with a round that is here as it is in the file, however the file is written', async () => {
  const app = await openApp()
  await importRound(app, before)
  const { team, id, ...rest } = before
  const text = `\uFEFF${JSON.stringify({ ...rest, id, team }, null, 4)}\n\n`
  expect(await app.call('rounds.import', { fileName: 'r.json', text })).toMatchObject({ kind: 'unchanged' })
  expect(await app.call('rounds.removed', {})).toEqual([])
})

it('asks before it replaces, and has changed nothing until then', async () => {
  const app = await openApp()
  await importRound(app, before)
  expect(await importRound(app, after)).toMatchObject({ kind: 'conflict' })
  expect(await app.call('rounds.read', { id: 'round-1' })).toEqual(before)
})

it('puts what it replaces among the deleted rounds, from where it can be brought back', async () => {
  const app = await openApp()
  await importRound(app, before)
  await importRound(app, after, 'replace')
  expect(await app.call('rounds.read', { id: 'round-1' })).toEqual(after)
  const [removed] = await app.call('rounds.removed', {})
  await app.call('rounds.restore', { id: removed?.id ?? '' })
  expect(await app.call('rounds.read', { id: removed?.id ?? '' })).toEqual({ ...before, id: removed?.id })
  expect(await titlesIn(app)).toEqual(['2026 Q4', '2026 Q4'])
})

it('keeps both under titles that differ', async () => {
  const app = await openApp()
  await importRound(app, before)
  await importRound(app, after, 'keep-both')
  await importRound(app, makeRound({ notes: [{ id: 'n', text: 'a third' }] }), 'keep-both')
  expect((await titlesIn(app)).sort()).toEqual(['2026 Q4', '2026 Q4 (2)', '2026 Q4 (3)'])
  expect(await app.call('rounds.read', { id: 'round-1' })).toEqual(before)
})

it('keeps a title within its length when it keeps both', async () => {
  const app = await openApp()
  const title = `${'x'.repeat(115)}🙂🙂`
  await importRound(app, { ...before, title })
  const outcome = await importRound(app, { ...after, title }, 'keep-both')
  expect(outcome.round.title).toBe(`${'x'.repeat(115)} (2)`)
})

it('brings a removed team back with the round that is imported for it', async () => {
  const app = await openApp()
  await importRound(app, before)
  await app.call('teams.remove', { id: 'checkout' })
  expect(await importRound(app, before)).toMatchObject({ kind: 'unchanged' })
  expect(await titlesIn(app)).toEqual(['2026 Q4'])
})

it('imports a deleted round anew, and keeps the deleted one', async () => {
  const app = await openApp()
  await importRound(app, before)
  await app.call('rounds.remove', { id: 'round-1' })
  expect(await importRound(app, after)).toMatchObject({ kind: 'imported' })
  expect(await app.call('rounds.removed', {})).toHaveLength(1)
  expect(await app.failing('rounds.restore', { id: 'round-1' })).toMatchObject({
    code: 'conflict',
    key: 'roundAlreadyHere',
  })
})

it('tells every fault of a file and where it stands', async () => {
  const app = await openApp()
  const text = JSON.stringify({ ...makeRound(), date: 'soon', mode: 'shouted' }, null, 2)
  const error = await app.failing('rounds.import', { fileName: 'bad.json', text })
  expect(error).toMatchObject({ code: 'bad-input', key: 'badFile', params: { file: 'bad.json', count: 2 } })
  expect(error.faults.map(({ path, line }) => [path, typeof line])).toEqual([
    [['date'], 'number'],
    [['mode'], 'number'],
  ])
})

it('names the size of a file that is too large, and the limit', async () => {
  const app = await openApp()
  const text = ' '.repeat(50 * 1024 * 1024)
  expect(await app.failing('rounds.import', { fileName: 'big.json', text })).toMatchObject({
    code: 'too-large',
    key: 'fileTooLarge',
    params: { file: 'big.json', size: 50, limit: 8 },
  })
})
