import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Round } from '../../../../core/round.ts'
import { summarizeRound } from '../../../../core/round-summary.ts'
import type { RoundStore } from '../../../../main/services/storage/round-store.ts'
import { makeRound } from '../../../builders.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { createFaultyFileSystem, type Fault } from './faulty-file-system.ts'
import { openStore } from './open-store.ts'

const retitle =
  (title: string) =>
  (round: Round): Round => ({ ...round, title })

const withNote =
  (id: string) =>
  (round: Round): Round => ({ ...round, notes: [...round.notes, { id, text: id }] })

it('gives back what it was given, in this run and in the next', async () => {
  const folder = temporaryFolder()
  const round = makeRound({ title: 'Späť – 測試 🙂' })
  const { store } = await openStore(folder)
  await store.add(round)
  expect(await store.read(round.id)).toEqual(round)
  const { store: next } = await openStore(folder)
  expect(await next.read(round.id)).toEqual(round)
  expect(await next.list()).toEqual([summarizeRound(round)])
})

it('keeps each round in a file of its own that is JSON', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  await store.add(makeRound({ id: 'a' }))
  await store.add(makeRound({ id: 'b' }))
  expect(readdirSync(join(folder, 'rounds')).sort()).toEqual(['a.json', 'b.json'])
  expect(JSON.parse(readFileSync(join(folder, 'rounds', 'a.json'), 'utf8')).content).toEqual(makeRound({ id: 'a' }))
})

it('lets only the owner look into its folders', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows keeps no owner-only mode')
  const folder = temporaryFolder()
  await openStore(folder)
  expect(['rounds', 'trash'].map(name => statSync(join(folder, name)).mode & 0o777)).toEqual([0o700, 0o700])
})

it('lists rounds newest first', async () => {
  const { store } = await openStore(temporaryFolder())
  for (const [id, date] of Object.entries({ a: '2026-01-01', b: '2026-07-01', c: '2025-07-01' }))
    await store.add(makeRound({ id, date }))
  expect((await store.list()).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
})

it('refuses a second round with the same id', async () => {
  const { store } = await openStore(temporaryFolder())
  await store.add(makeRound())
  await expect(store.add(makeRound({ title: 'other' }))).rejects.toMatchObject({ key: 'roundAlreadyHere' })
  expect((await store.read('round-1')).title).toBe('2026 Q4')
})

it('knows no round that is not there', async () => {
  const { store } = await openStore(temporaryFolder())
  for (const call of [store.read, store.remove, store.restore, store.purge])
    await expect(call.bind(store)('nobody')).rejects.toMatchObject({ code: 'not-found', key: 'roundNotFound' })
  await expect(store.change('nobody', retitle('x'))).rejects.toMatchObject({ key: 'roundNotFound' })
})

it('keeps every one of many changes that arrive at once', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  await store.add(makeRound())
  const ids = Array.from({ length: 50 }, (_, index) => `note-${index}`)
  await Promise.all(ids.map(id => store.change('round-1', withNote(id))))
  const { store: next } = await openStore(folder)
  expect((await next.read('round-1')).notes.map(({ id }) => id)).toEqual(ids)
})

it('keeps every change when memory holds one round at a time', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder, { memoryLimit: 1 })
  const ids = ['a', 'b', 'c', 'd']
  await Promise.all(ids.map(id => store.add(makeRound({ id }))))
  const notes = Array.from({ length: 12 }, (_, index) => `note-${index}`)
  await Promise.all(notes.flatMap(note => ids.map(id => store.change(id, withNote(note)))))
  const { store: next } = await openStore(folder)
  for (const id of ids) expect((await next.read(id)).notes.map(note => note.id)).toEqual(notes)
})

it.each([
  { memoryLimit: 1, reads: 4 },
  { memoryLimit: 1_000_000, reads: 2 },
])('holds rounds in memory up to $memoryLimit bytes, and reads the others again', async ({ memoryLimit, reads }) => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  for (const id of ['a', 'b']) await store.add(makeRound({ id }))
  const faulty = createFaultyFileSystem()
  const { store: next } = await openStore(folder, { fileSystem: faulty.fileSystem, memoryLimit })
  let count = 0
  faulty.setPlan(({ name }) => {
    if (name === 'readFile') count += 1
    return null
  })
  for (const id of ['a', 'a', 'b', 'a', 'b']) await next.read(id)
  expect(count).toBe(reads)
})

it('changes nothing where the change is refused', async () => {
  const { store } = await openStore(temporaryFolder())
  await store.add(makeRound())
  const refuse = (): Round => {
    throw new Error('no')
  }
  await expect(store.change('round-1', refuse)).rejects.toThrow('no')
  expect(await store.read('round-1')).toEqual(makeRound())
  await store.change('round-1', retitle('after'))
})

it('keeps a change that cannot be saved, says so, and saves it with the next one', async () => {
  const folder = temporaryFolder()
  const faulty = createFaultyFileSystem()
  const { store } = await openStore(folder, { fileSystem: faulty.fileSystem, memoryLimit: 1 })
  await store.add(makeRound())
  await store.add(makeRound({ id: 'second' }))
  faulty.setPlan(({ name }) => (name === 'write' ? { kind: 'error', code: 'ENOSPC' } : null))
  await expect(store.change('round-1', withNote('first'))).rejects.toMatchObject({ key: 'diskFull' })
  await expect(store.flush()).rejects.toMatchObject({ key: 'diskFull' })
  await expect(store.add(makeRound({ id: 'other' }))).rejects.toMatchObject({ key: 'diskFullNothingChanged' })
  // Reading another round does not push the unsaved one out of memory.
  await store.read('second')
  expect((await store.read('round-1')).notes).toHaveLength(1)
  faulty.setPlan(() => null)
  await store.change('round-1', withNote('second'))
  const { store: next } = await openStore(folder)
  expect((await next.read('round-1')).notes.map(({ id }) => id)).toEqual(['first', 'second'])
  expect((await next.list()).map(({ id }) => id)).toEqual(['round-1', 'second'])
})

it('takes back a change that must not wait for the disk, and nothing else', async () => {
  const folder = temporaryFolder()
  const faulty = createFaultyFileSystem()
  const { store } = await openStore(folder, { fileSystem: faulty.fileSystem })
  await store.add(makeRound())
  const title = makeRound().title
  const changeTitle = () => store.changeOrUndo('round-1', retitle('after'), retitle(title))
  faulty.setPlan(({ name }) => (name === 'write' ? { kind: 'error', code: 'ENOSPC' } : null))
  expect(await Promise.allSettled([store.change('round-1', withNote('first')), changeTitle()])).toMatchObject([
    { status: 'rejected', reason: { key: 'diskFull' } },
    { status: 'rejected', reason: { key: 'diskFullNothingChanged' } },
  ])
  expect(await store.read('round-1')).toEqual(withNote('first')(makeRound()))
  faulty.setPlan(() => null)
  await store.flush()
  expect((await (await openStore(folder)).store.read('round-1')).title).toBe(title)
  expect(await changeTitle()).toMatchObject({ title: 'after' })
  expect((await (await openStore(folder)).store.read('round-1')).title).toBe('after')
})

it('saves by itself what could not be saved, and tells', async () => {
  const folder = temporaryFolder()
  const faulty = createFaultyFileSystem()
  let told = 0
  const onChange = (): void => {
    told += 1
  }
  const { store } = await openStore(folder, { fileSystem: faulty.fileSystem, retryAfterMs: 20, onChange })
  await store.add(makeRound())
  faulty.setPlan(({ name }) => (name === 'sync' ? { kind: 'error', code: 'EIO' } : null))
  await expect(store.change('round-1', retitle('kept'))).rejects.toMatchObject({
    key: 'writeFailed',
    params: { reason: 'EIO' },
  })
  faulty.setPlan(() => null)
  await expect.poll(() => told).toBe(1)
  expect(readFileSync(join(folder, 'rounds', 'round-1.json'), 'utf8')).toContain('"title":"kept"')
})

it('stays open when closing cannot save, and can be closed later', async () => {
  const folder = temporaryFolder()
  const faulty = createFaultyFileSystem()
  const { store } = await openStore(folder, { fileSystem: faulty.fileSystem })
  await store.add(makeRound())
  faulty.setPlan(({ name }) => (name === 'write' ? { kind: 'error', code: 'ENOSPC' } : null))
  await expect(store.change('round-1', retitle('kept'))).rejects.toMatchObject({ key: 'diskFull' })
  await expect(store.close()).rejects.toMatchObject({ key: 'diskFull' })
  faulty.setPlan(() => null)
  await store.close()
  const { store: next } = await openStore(folder)
  expect((await next.read('round-1')).title).toBe('kept')
})

type OpenedStore = Awaited<ReturnType<typeof openStore>>

const faults: Fault[] = [
  { kind: 'error', code: 'ENOSPC' },
  { kind: 'error', code: 'EIO' },
  { kind: 'crash', when: 'before' },
  { kind: 'crash', when: 'after' },
]

/** Lets one step fail at its first file-system call, then at its second, and so on until it gets through. */
const failEverywhere = async (
  fault: Fault,
  step: (store: RoundStore) => Promise<unknown>,
  check: (folder: string, worked: boolean, sameRun: OpenedStore) => Promise<void>,
): Promise<void> => {
  let reached = true
  for (let hit = 1; reached; hit += 1) {
    const folder = temporaryFolder()
    const faulty = createFaultyFileSystem()
    const opened = await openStore(folder, { fileSystem: faulty.fileSystem })
    const { store } = opened
    await store.add(makeRound({ id: 'kept' }))
    await store.change('kept', retitle('before'))
    await store.add(makeRound({ id: 'bin' }))
    await store.remove('bin')
    faulty.setPlan(({ index }) => (index === hit ? fault : null))
    const worked = await step(store).then(
      () => true,
      () => false,
    )
    reached = faulty.calls() >= hit
    await check(folder, worked, opened)
  }
}

it.each(faults)('has the round as before or as changed after %j in any call of a change', async fault => {
  await failEverywhere(
    fault,
    store => store.change('kept', retitle('after')),
    async (folder, worked) => {
      const { store, register } = await openStore(folder)
      expect(worked ? ['after'] : ['before', 'after']).toContain((await store.read('kept')).title)
      expect(await register.list()).toEqual([])
    },
  )
})

it.each(faults)('has the new round whole or not at all after %j in any call of adding it', async fault => {
  await failEverywhere(
    fault,
    store => store.add(makeRound({ id: 'new' })),
    async (folder, worked) => {
      const { store, register } = await openStore(folder)
      const ids = (await store.list()).map(({ id }) => id)
      if (worked) expect(ids).toEqual(['kept', 'new'])
      if (!worked && fault.kind === 'error') expect(ids).toEqual(['kept'])
      if (ids.includes('new')) expect(await store.read('new')).toEqual(makeRound({ id: 'new' }))
      expect(await register.list()).toEqual([])
    },
  )
})

const expectOnePlace = async (store: RoundStore, id: string, place: 'here' | 'deleted'): Promise<void> => {
  const here = (await store.list()).some(round => round.id === id)
  const deleted = (await store.removed()).some(round => round.id === id)
  expect({ here, deleted }).toEqual({ here: place === 'here', deleted: place === 'deleted' })
}

it.each(faults)('has a round in the list or among the deleted after %j in any call of deleting it', async fault => {
  await failEverywhere(
    fault,
    store => store.remove('kept'),
    async (folder, worked, sameRun) => {
      if (fault.kind === 'error') await expectOnePlace(sameRun.store, 'kept', worked ? 'deleted' : 'here')
      const { store } = await openStore(folder)
      const here = (await store.list()).some(({ id }) => id === 'kept')
      const deleted = (await store.removed()).some(({ id }) => id === 'kept')
      expect([here, deleted].filter(Boolean)).toHaveLength(1)
      if (worked) expect(deleted).toBe(true)
      if (deleted) await store.restore('kept')
      expect((await store.read('kept')).title).toBe('before')
    },
  )
})

it.each(faults)('has a round in the list or among the deleted after %j in any call of restoring it', async fault => {
  await failEverywhere(
    fault,
    store => store.restore('bin'),
    async (folder, worked, sameRun) => {
      // Where only reading it back failed it is listed as unreadable, until it can be read.
      const isUnreadable = (await sameRun.register.list()).some(({ file }) => file === 'rounds/bin.json')
      if (fault.kind === 'error' && !isUnreadable)
        await expectOnePlace(sameRun.store, 'bin', worked ? 'here' : 'deleted')
      const { store } = await openStore(folder)
      const here = (await store.list()).some(({ id }) => id === 'bin')
      const deleted = (await store.removed()).some(({ id }) => id === 'bin')
      expect([here, deleted].filter(Boolean)).toHaveLength(1)
      if (worked) expect(here).toBe(true)
    },
  )
})

it('undoes a deletion', async () => {
  const { store } = await openStore(temporaryFolder())
  const round = makeRound()
  await store.add(round)
  await store.remove(round.id)
  expect([await store.list(), await store.removed()]).toEqual([[], [summarizeRound(round)]])
  await expect(store.read(round.id)).rejects.toMatchObject({ key: 'roundNotFound' })
  await store.restore(round.id)
  expect([await store.list(), await store.removed()]).toEqual([[summarizeRound(round)], []])
  expect(await store.read(round.id)).toEqual(round)
})

it('undoes a deletion in a later run', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  await store.add(makeRound())
  await store.remove('round-1')
  await store.close()
  const { store: next } = await openStore(folder)
  await next.restore('round-1')
  expect(await next.read('round-1')).toEqual(makeRound())
})

it('does not delete a round whose last change is not saved', async () => {
  const faulty = createFaultyFileSystem()
  const { store } = await openStore(temporaryFolder(), { fileSystem: faulty.fileSystem })
  await store.add(makeRound())
  faulty.setPlan(({ name }) => (name === 'write' ? { kind: 'error', code: 'ENOSPC' } : null))
  await expect(store.change('round-1', retitle('unsaved'))).rejects.toMatchObject({ key: 'diskFull' })
  await expect(store.remove('round-1')).rejects.toMatchObject({ key: 'diskFull' })
  faulty.setPlan(() => null)
  await store.remove('round-1')
  await store.restore('round-1')
  expect((await store.read('round-1')).title).toBe('unsaved')
})

it('deletes for ever what is purged, its previous version too', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  await store.add(makeRound())
  await store.change('round-1', retitle('changed'))
  await store.remove('round-1')
  await store.purge('round-1')
  expect(await store.removed()).toEqual([])
  expect(readdirSync(join(folder, 'trash'))).toEqual([])
  expect(readdirSync(join(folder, 'rounds'))).toEqual([])
  await expect(store.restore('round-1')).rejects.toMatchObject({ key: 'roundNotFound' })
})

it('deletes for ever also a previous version that stayed behind', async () => {
  const folder = temporaryFolder()
  const faulty = createFaultyFileSystem()
  const { store } = await openStore(folder, { fileSystem: faulty.fileSystem })
  await store.add(makeRound())
  await store.change('round-1', retitle('changed'))
  const behind = join(folder, 'trash', 'round-1.json.previous')
  faulty.setPlan(({ name, path }) => (name === 'rename' && path === behind ? { kind: 'error', code: 'EIO' } : null))
  await store.remove('round-1')
  expect(readdirSync(join(folder, 'rounds'))).toEqual(['round-1.json.previous'])
  await store.purge('round-1')
  expect(readdirSync(join(folder, 'rounds'))).toEqual([])
})

it('keeps both of two deleted rounds with one id, and gives back the later one first', async () => {
  const { store } = await openStore(temporaryFolder())
  await store.add(makeRound({ title: 'first' }))
  await store.remove('round-1')
  await store.add(makeRound({ title: 'second' }))
  await expect(store.restore('round-1')).rejects.toMatchObject({ key: 'roundAlreadyHere' })
  await store.remove('round-1')
  expect((await store.removed()).map(({ title }) => title)).toEqual(['second'])
  await store.purge('round-1')
  expect((await store.removed()).map(({ title }) => title)).toEqual(['first'])
  await store.restore('round-1')
  expect((await store.read('round-1')).title).toBe('first')
})

it('sets aside what does not read before a deleted round takes its place', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  await store.add(makeRound())
  await store.remove('round-1')
  writeFileSync(join(folder, 'rounds', 'round-1.json'), 'spoiled')
  await store.restore('round-1')
  expect((await store.read('round-1')).title).toBe('2026 Q4')
  const aside = readdirSync(join(folder, 'damaged')).map(name => readFileSync(join(folder, 'damaged', name), 'utf8'))
  expect(aside).toContain('spoiled')
})

it('puts no deleted round in the place of what a newer Plumbline wrote', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  await store.add(makeRound())
  await store.remove('round-1')
  const newer = '{"format":"plumbline/stored","version":99,"whatever":"a later app wrote"}'
  writeFileSync(join(folder, 'rounds', 'round-1.json'), newer)
  await expect(store.restore('round-1')).rejects.toMatchObject({ code: 'storage', key: 'roundNewer' })
  expect(readFileSync(join(folder, 'rounds', 'round-1.json'), 'utf8')).toBe(newer)
  expect((await store.removed()).map(({ id }) => id)).toEqual(['round-1'])
})

it('keeps a version of a round among the deleted ones', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  await store.keepInTrash(makeRound({ title: 'replaced' }))
  expect(await store.list()).toEqual([])
  await store.restore('round-1')
  expect((await store.read('round-1')).title).toBe('replaced')
})

it('reads and changes rounds whose ids make no file name', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  const ids = ['CON', 'con', 'Round.1', 'round.1', 'teams']
  for (const id of ids) await store.add(makeRound({ id, title: id }))
  await Promise.all(ids.map(id => store.change(id, withNote('n'))))
  const { store: next } = await openStore(folder)
  for (const id of ids) expect(await next.read(id)).toMatchObject({ title: id, notes: [{ id: 'n' }] })
  expect(existsSync(join(folder, 'rounds', 'con.json'))).toBe(false)
})
