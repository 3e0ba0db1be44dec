import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { createFaultyFileSystem, type Fault } from './faulty-file-system.ts'
import { openTeams } from './open-store.ts'

const checkout = { id: 'checkout', name: 'Checkout', size: 7 }
const search = { id: 'search', name: 'Search', size: 3 }
const teamsOf = (folder: string): string => join(folder, 'teams.json')

it('is new until the first team is saved', async () => {
  const folder = temporaryFolder()
  const { store } = await openTeams(folder)
  expect([store.isNew, store.all()]).toEqual([true, []])
  await store.add(checkout)
  const { store: next } = await openTeams(folder)
  expect([next.isNew, next.all()]).toEqual([false, [checkout]])
})

it('takes a team back that could not be saved', async () => {
  const folder = temporaryFolder()
  const faulty = createFaultyFileSystem()
  const { store } = await openTeams(folder, faulty.fileSystem)
  faulty.setPlan(({ name }) => (name === 'write' ? { kind: 'error', code: 'EIO' } : null))
  await expect(store.add(checkout)).rejects.toMatchObject({ key: 'nothingChanged', params: { reason: 'EIO' } })
  expect(store.all()).toEqual([])
  faulty.setPlan(() => null)
  await store.add(search)
  const { store: next } = await openTeams(folder)
  expect(next.all()).toEqual([search])
})

it('keeps a change that could not be saved', async () => {
  const folder = temporaryFolder()
  const faulty = createFaultyFileSystem()
  const { store } = await openTeams(folder, faulty.fileSystem)
  await store.add(checkout)
  faulty.setPlan(({ name }) => (name === 'write' ? { kind: 'error', code: 'ENOSPC' } : null))
  await expect(store.change(() => [{ ...checkout, removed: true }])).rejects.toMatchObject({ key: 'diskFull' })
  await expect(store.close()).rejects.toMatchObject({ key: 'diskFull' })
  faulty.setPlan(() => null)
  await store.close()
  const { store: next } = await openTeams(folder)
  expect(next.all()).toEqual([{ ...checkout, removed: true }])
})

it.each<Fault>([
  { kind: 'error', code: 'EIO' },
  { kind: 'crash', when: 'before' },
  { kind: 'crash', when: 'after' },
])('has the teams as before or as changed after %j in any call of a change', async fault => {
  let reached = true
  for (let hit = 1; reached; hit += 1) {
    const folder = temporaryFolder()
    const faulty = createFaultyFileSystem()
    const { store } = await openTeams(folder, faulty.fileSystem)
    await store.add(checkout)
    faulty.setPlan(({ index }) => (index === hit ? fault : null))
    const worked = await store.add(search).then(
      () => true,
      () => false,
    )
    reached = faulty.calls() >= hit
    const { store: next, register } = await openTeams(folder)
    expect(worked ? [[checkout, search]] : [[checkout], [checkout, search]]).toContainEqual(next.all())
    expect(await register.list()).toEqual([])
  }
})

it.each([
  ['truncated', Buffer.alloc(0)],
  ['not-json', Buffer.from('spoiled')],
  [
    'checksum',
    Buffer.from(encodeStored({ format: 'plumbline/teams', version: 1, teams: [] }).toString().replace('[]', '{}')),
  ],
  ['not-a-round', encodeStored({ format: 'plumbline/teams', version: 1, teams: [{ id: 7 }] })],
])('sets a file aside that is damaged (%s), and offers the version before', async (reason, bytes) => {
  const folder = temporaryFolder()
  const { store } = await openTeams(folder)
  await store.add(checkout)
  await store.add(search)
  await store.close()
  writeFileSync(teamsOf(folder), bytes)
  const { store: next, register } = await openTeams(folder)
  expect([next.isNew, next.all()]).toEqual([false, []])
  const keptAs = join(folder, 'damaged', 'teams.json-1')
  expect(await register.list()).toEqual([{ file: 'teams.json', keptAs, reason, title: null, previous: true }])
  expect(readFileSync(keptAs)).toEqual(bytes)
  await next.restorePrevious()
  expect(next.all()).toEqual([checkout])
  expect(await register.list()).toEqual([])
})

it('offers the version before even after teams were made anew', async () => {
  const folder = temporaryFolder()
  const { store } = await openTeams(folder)
  await store.add(checkout)
  await store.add(search)
  await store.close()
  writeFileSync(teamsOf(folder), 'spoiled')
  const { store: next, register } = await openTeams(folder)
  for (const id of ['a', 'b', 'c']) await next.add({ id, name: id, size: 1 })
  expect(await register.list()).toMatchObject([{ previous: true }])
  await next.restorePrevious()
  expect(next.all().map(({ id }) => id)).toEqual(['checkout', 'a', 'b', 'c'])
})

it('leaves the file of a newer Plumbline in place and refuses to write over it, until the version before is asked for', async () => {
  const folder = temporaryFolder()
  const newer = encodeStored({ format: 'plumbline/teams', version: 2, teams: [], more: true })
  writeFileSync(teamsOf(folder), newer)
  writeFileSync(`${teamsOf(folder)}.previous`, encodeStored({ format: 'plumbline/teams', version: 1, teams: [search] }))
  const { store, register } = await openTeams(folder)
  expect(await register.list()).toMatchObject([{ reason: 'newer-version', keptAs: teamsOf(folder) }])
  await expect(store.add(checkout)).rejects.toMatchObject({ code: 'storage', key: 'fileNewer' })
  expect(readFileSync(teamsOf(folder))).toEqual(newer)
  expect(store.all()).toEqual([])
  await store.restorePrevious()
  expect(store.all()).toEqual([search])
  expect(readFileSync(join(folder, 'damaged', 'dismissed', 'teams.json-1'))).toEqual(newer)
})

it('sets aside what was damaged while it was open, before it saves over it', async () => {
  const folder = temporaryFolder()
  const { store, register } = await openTeams(folder)
  await store.add(checkout)
  writeFileSync(teamsOf(folder), 'spoiled')
  await store.add(search)
  expect(readFileSync(join(folder, 'damaged', 'teams.json-1'), 'utf8')).toBe('spoiled')
  expect(await register.list()).toMatchObject([{ reason: 'not-json' }])
  const { store: next } = await openTeams(folder)
  expect(next.all()).toEqual([checkout, search])
})
