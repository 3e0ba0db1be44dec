import { chmodSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createDamage } from '../../../../main/services/damage.ts'
import { openRecords } from '../../../../main/services/records/open-records.ts'
import { createDurableFiles } from '../../../../main/services/storage/durable-file.ts'
import { type FileSystem, nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { makeRound } from '../../../builders.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { systemError } from './faulty-file-system.ts'
import { openQuestionnaires, openStore, openTeams } from './open-store.ts'

const fileOf = (folder: string, id = 'hurt'): string => join(folder, 'rounds', `${id}.json`)

/** A folder with the round `hurt` (saved twice, so that it has a previous version) and the round `fine`. */
const prepare = async (): Promise<string> => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  await store.add(makeRound({ id: 'hurt', title: 'before' }))
  await store.change('hurt', round => ({ ...round, title: 'after' }))
  await store.add(makeRound({ id: 'fine' }))
  await store.close()
  return folder
}

const flipLastByte = (path: string): void => {
  const bytes = readFileSync(path)
  const place = bytes.length - 4
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const newer = { ...makeRound({ id: 'hurt', title: 'after' }), version: 2 }
type Harm = { reason: string; harm: (path: string) => void; title: string }
const harms: Harm[] = [
  { reason: 'truncated', harm: path => truncateSync(path, statSync(path).size - 100), title: 'after' },
  { reason: 'truncated', harm: path => truncateSync(path, 0), title: 'after' },
  { reason: 'checksum', harm: flipLastByte, title: 'after' },
  { reason: 'not-json', harm: path => writeFileSync(path, Buffer.alloc(3000)), title: 'after' },
  { reason: 'not-a-round', harm: path => writeFileSync(path, encodeStored({ title: 'x' })), title: 'after' },
  {
    reason: 'not-a-round',
    harm: path => writeFileSync(path, encodeStored(makeRound({ id: 'somebody-else', title: 'after' }))),
    title: 'after',
  },
]

it.each(harms)(
  'sets a file aside that is damaged ($reason), names it, and opens the rest',
  async ({ reason, harm, title }) => {
    const folder = await prepare()
    harm(fileOf(folder))
    const bytes = readFileSync(fileOf(folder))
    const { store, register } = await openStore(folder)
    expect((await store.list()).map(({ id }) => id)).toEqual(['fine'])
    const keptAs = join(folder, 'damaged', 'hurt.json-1')
    expect(await register.list()).toEqual([{ file: 'rounds/hurt.json', keptAs, reason, title, previous: true }])
    expect(readFileSync(keptAs)).toEqual(bytes)
    expect(existsSync(fileOf(folder))).toBe(false)
    expect(await store.read('fine')).toEqual(makeRound({ id: 'fine' }))
  },
)

it.each(harms)('finds damage ($reason) also when there is no index', async ({ reason, harm }) => {
  const folder = await prepare()
  harm(fileOf(folder))
  writeFileSync(join(folder, 'index.json'), '')
  const { register } = await openStore(folder)
  expect(await register.list()).toMatchObject([{ file: 'rounds/hurt.json', reason, previous: true }])
})

it.each(harms)('still tells of damage ($reason) in the next run, until it is dismissed', async ({ reason, harm }) => {
  const folder = await prepare()
  harm(fileOf(folder))
  await openStore(folder)
  const { register } = await openStore(folder)
  expect(await register.list()).toMatchObject([{ file: 'rounds/hurt.json', reason, previous: true }])
  await register.dismiss('rounds/hurt.json')
  expect(await register.list()).toEqual([])
  expect(readdirSync(join(folder, 'damaged', 'dismissed'))).toEqual(['hurt.json-1', 'hurt.json-1.previous'])
  const { register: later } = await openStore(folder)
  expect(await later.list()).toEqual([])
})

it('brings the previous version back and keeps the damaged bytes', async () => {
  const folder = await prepare()
  flipLastByte(fileOf(folder))
  const bytes = readFileSync(fileOf(folder))
  const { store, register } = await openStore(folder)
  await store.restorePrevious('hurt.json')
  expect((await store.read('hurt')).title).toBe('before')
  expect(await register.list()).toEqual([])
  expect(readFileSync(join(folder, 'damaged', 'dismissed', 'hurt.json-1'))).toEqual(bytes)
  await store.change('hurt', round => ({ ...round, title: 'goes on' }))
  const { store: next } = await openStore(folder)
  expect((await next.read('hurt')).title).toBe('goes on')
})

it('offers no previous version that is damaged itself', async () => {
  const folder = await prepare()
  flipLastByte(fileOf(folder))
  flipLastByte(`${fileOf(folder)}.previous`)
  const { store, register } = await openStore(folder)
  expect(await register.list()).toMatchObject([{ previous: false }])
  await expect(store.restorePrevious('hurt.json')).rejects.toMatchObject({ key: 'previousNotThere' })
})

it('finds damage that came after the index was checked, when the round is opened', async () => {
  const folder = await prepare()
  const { store, register } = await openStore(folder)
  flipLastByte(fileOf(folder))
  await expect(store.read('hurt')).rejects.toMatchObject({ code: 'storage', key: 'roundDamaged' })
  await expect(store.read('hurt')).rejects.toMatchObject({ code: 'not-found' })
  expect(await register.list()).toMatchObject([{ reason: 'checksum', title: 'after', previous: true }])
  expect((await store.list()).map(({ id }) => id)).toEqual(['fine'])
})

it('sets aside what was damaged while the round was open, before it saves over it', async () => {
  const folder = await prepare()
  const { store, register } = await openStore(folder)
  await store.read('hurt')
  flipLastByte(fileOf(folder))
  const bytes = readFileSync(fileOf(folder))
  await store.change('hurt', round => ({ ...round, title: 'still in memory' }))
  expect(readFileSync(join(folder, 'damaged', 'hurt.json-1'))).toEqual(bytes)
  expect(await register.list()).toMatchObject([{ reason: 'checksum', previous: false }])
  const { store: next } = await openStore(folder)
  expect((await next.read('hurt')).title).toBe('still in memory')
})

it('takes a round in again whose file is damaged, and offers no older version from then on', async () => {
  const folder = await prepare()
  flipLastByte(fileOf(folder))
  const { store, register } = await openStore(folder)
  await store.add(makeRound({ id: 'hurt', title: 'imported' }))
  expect(await register.list()).toMatchObject([{ file: 'rounds/hurt.json', previous: false }])
  await expect(store.restorePrevious('hurt.json')).rejects.toMatchObject({ key: 'roundAlreadyHere' })
  expect((await store.read('hurt')).title).toBe('imported')
})

it('numbers what is set aside, so that nothing is written over', async () => {
  const folder = await prepare()
  for (let time = 1; time <= 3; time += 1) {
    writeFileSync(fileOf(folder), `spoiled ${time}`)
    const { register } = await openStore(folder)
    if (time === 1) await register.dismiss('rounds/hurt.json')
  }
  expect(readFileSync(join(folder, 'damaged', 'dismissed', 'hurt.json-1'), 'utf8')).toBe('spoiled 1')
  expect(readFileSync(join(folder, 'damaged', 'hurt.json-2'), 'utf8')).toBe('spoiled 2')
  expect(readFileSync(join(folder, 'damaged', 'hurt.json-3'), 'utf8')).toBe('spoiled 3')
})

it('leaves the file of a newer Plumbline where that will look for it', async () => {
  const folder = await prepare()
  writeFileSync(fileOf(folder), encodeStored(newer))
  const { store, register } = await openStore(folder)
  const expected = { reason: 'newer-version', keptAs: fileOf(folder), title: 'after', previous: true }
  expect(await register.list()).toMatchObject([expected])
  await expect(store.read('hurt')).rejects.toMatchObject({ code: 'storage', key: 'roundNewer' })
  await expect(store.add(makeRound({ id: 'hurt' }))).rejects.toMatchObject({ key: 'roundNewer' })
  expect(readFileSync(fileOf(folder))).toEqual(encodeStored(newer))
})

it('sets the file of a newer Plumbline aside before the previous version takes its place', async () => {
  const folder = await prepare()
  writeFileSync(fileOf(folder), encodeStored(newer))
  const { store } = await openStore(folder)
  await store.restorePrevious('hurt.json')
  expect((await store.read('hurt')).title).toBe('before')
  expect(readFileSync(join(folder, 'damaged', 'dismissed', 'hurt.json-1'))).toEqual(encodeStored(newer))
})

/** The real file system, on which the file of `hurt` cannot be read for now. */
const withUnreadable = (folder: string) => {
  let isUnreadable = true
  const guard = (path: string): void => {
    if (isUnreadable && path === fileOf(folder)) throw systemError('EIO')
  }
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    readFile: async path => {
      guard(path)
      return await nodeFileSystem.readFile(path)
    },
    readSync: (path, memory) => {
      guard(path)
      return nodeFileSystem.readSync(path, memory)
    },
  }
  const heal = (): void => {
    isUnreadable = false
  }
  return { fileSystem, heal }
}

it('leaves a file where it is that cannot be read now, and takes it up when it can', async () => {
  const folder = await prepare()
  const bytes = readFileSync(fileOf(folder))
  // Whatever makes the index doubt the file makes it read the file.
  writeFileSync(join(folder, 'index.json'), '')
  const { fileSystem, heal } = withUnreadable(folder)
  const { store, register } = await openStore(folder, { fileSystem })
  const { store: teams } = await openTeams(folder)
  const { store: questionnaires } = await openQuestionnaires(folder)
  const records = await openRecords({
    folder,
    fileSystem: nodeFileSystem,
    files: createDurableFiles(nodeFileSystem),
    damage: register,
  })
  const damage = createDamage({ register, rounds: store, teams, questionnaires, records })
  expect(await damage.list()).toMatchObject([{ reason: 'unreadable', keptAs: fileOf(folder), previous: true }])
  expect((await store.list()).map(({ id }) => id)).toEqual(['fine'])
  expect(readFileSync(fileOf(folder))).toEqual(bytes)
  heal()
  expect(await damage.list()).toEqual([])
  expect((await store.list()).map(({ id }) => id)).toEqual(['fine', 'hurt'])
})

it('opens the rest when a file may not be read', async ({ skip }) => {
  const canForbid = process.platform !== 'win32' && process.getuid?.() !== 0
  skip(!canForbid, 'root and Windows may read a file whatever its mode')
  const folder = await prepare()
  chmodSync(fileOf(folder), 0o000)
  writeFileSync(join(folder, 'index.json'), '')
  const { store, register } = await openStore(folder)
  expect(await register.list()).toMatchObject([{ reason: 'unreadable', previous: true }])
  expect((await store.list()).map(({ id }) => id)).toEqual(['fine'])
})

it('names a deleted round whose file is damaged, and lists the other deleted ones', async () => {
  const folder = await prepare()
  const { store } = await openStore(folder)
  await store.remove('hurt')
  await store.remove('fine')
  flipLastByte(join(folder, 'trash', 'hurt.json'))
  const { store: next, register } = await openStore(folder)
  expect((await next.removed()).map(({ id }) => id)).toEqual(['fine'])
  expect(await register.list()).toMatchObject([{ file: 'rounds/hurt.json', reason: 'checksum', previous: true }])
  await next.restorePrevious('hurt.json')
  expect((await next.read('hurt')).title).toBe('before')
})

it.each(['rounds/fine.json', 'rounds/../teams.json', '../secret', ''])(
  'does nothing to %j, which is not listed',
  async file => {
    const folder = await prepare()
    const { register } = await openStore(folder)
    await expect(register.dismiss(file)).rejects.toMatchObject({ code: 'not-found', key: 'damageNotFound' })
    await expect(register.previousBytes(file)).rejects.toMatchObject({ key: 'damageNotFound' })
    expect(existsSync(fileOf(folder, 'fine'))).toBe(true)
  },
)
