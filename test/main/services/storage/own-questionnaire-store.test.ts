import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Questionnaire } from '../../../../core/questionnaire.ts'
import { type FileSystem, nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import type { OwnQuestionnaireStore } from '../../../../main/services/storage/own-questionnaire-store.ts'
import { encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { makeQuestionnaire } from '../../../builders.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { createFaultyFileSystem, type Fault, systemError } from './faulty-file-system.ts'
import { openQuestionnaires } from './open-store.ts'

const before = makeQuestionnaire({ id: 'mine', title: 'Before' })
const after = makeQuestionnaire({ id: 'mine', title: 'After' })
const fileIn = (folder: string, name = 'mine.json'): string => join(folder, 'questionnaires', name)

it('keeps each questionnaire in a file of its own that is JSON, which only its owner may read', async ({ skip }) => {
  const folder = temporaryFolder()
  const { store } = await openQuestionnaires(folder)
  await store.put(before)
  expect(JSON.parse(readFileSync(fileIn(folder), 'utf8')).content).toEqual(before)
  skip(process.platform === 'win32', 'Windows keeps no owner-only mode')
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'questionnaires')).mode & 0o777).toBe(0o700)
})

it.each(['con', '-', 'teams'])('has a file that every system takes for a questionnaire called %s', async id => {
  const folder = temporaryFolder()
  const { store } = await openQuestionnaires(folder)
  await store.put({ ...before, id })
  expect(existsSync(fileIn(folder, `${id}.json`))).toBe(false)
  const { store: next } = await openQuestionnaires(folder)
  expect(await next.all()).toEqual([{ ...before, id }])
})

it('sees what another program did to its files', async () => {
  const folder = temporaryFolder()
  const { store } = await openQuestionnaires(folder)
  await store.put(before)
  writeFileSync(fileIn(folder), encodeStored({ ...after, purpose: 'Copied from a backup' }))
  expect(await store.all()).toMatchObject([{ title: 'After' }])
})

type Change = {
  name: string
  prepare: (store: OwnQuestionnaireStore) => Promise<void>
  change: (store: OwnQuestionnaireStore) => Promise<void>
  was: Questionnaire[]
  becomes: Questionnaire[]
}

const changes: Change[] = [
  { name: 'adding', prepare: async () => undefined, change: store => store.put(after), was: [], becomes: [after] },
  {
    name: 'replacing',
    prepare: store => store.put(before),
    change: store => store.put(after),
    was: [before],
    becomes: [after],
  },
  {
    name: 'removing',
    prepare: store => store.put(before),
    change: store => store.remove('mine'),
    was: [before],
    becomes: [],
  },
  {
    name: 'bringing back',
    prepare: async store => {
      await store.put(before)
      await store.remove('mine')
    },
    change: store => store.restore('mine'),
    was: [],
    becomes: [before],
  },
]

/** Makes a change in a fresh folder, in which `fault` befalls the call with this number. */
const attempt = async ({ prepare, change }: Change, fault: Fault, at: number) => {
  const folder = temporaryFolder()
  await prepare((await openQuestionnaires(folder)).store)
  const faulty = createFaultyFileSystem()
  const { store } = await openQuestionnaires(folder, faulty.fileSystem)
  let wasHit = false
  faulty.setPlan(({ index, name }) => {
    // Closing and clearing up cannot fail a change that is on the disk.
    if (index !== at || name === 'close' || name === 'unlink') return null
    wasHit = true
    return fault
  })
  const outcome = await change(store).then(
    () => null,
    error => error,
  )
  const calls = faulty.calls()
  faulty.setPlan(() => null)
  return { folder, store, outcome, wasHit, isOver: at > calls }
}

const everyCall = async (check: (at: number) => Promise<{ isOver: boolean; wasHit: boolean }>): Promise<number> => {
  let hits = 0
  for (let at = 1; ; at += 1) {
    const { isOver, wasHit } = await check(at)
    if (wasHit) hits += 1
    if (isOver) return hits
  }
}

it.each(changes)('leaves everything as it was when any one call of $name fails, and says so', async one => {
  const hits = await everyCall(async at => {
    const tried = await attempt(one, { kind: 'error', code: 'ENOSPC' }, at)
    const { store: next, register } = await openQuestionnaires(tried.folder)
    if (tried.outcome !== null && tried.outcome.code === 'storage')
      expect(tried.outcome).toMatchObject({ key: 'diskFullNothingChanged' })
    const expected = tried.outcome === null ? one.becomes : one.was
    expect([at, await tried.store.all()]).toEqual([at, expected])
    expect([at, await next.all()]).toEqual([at, expected])
    expect(await register.list()).toEqual([])
    return tried
  })
  expect(hits).toBeGreaterThan(3)
})

it.each(changes)('has the old or the new state whole after a crash in any call of $name', async one => {
  for (const when of ['before', 'after'] as const)
    await everyCall(async at => {
      const tried = await attempt(one, { kind: 'crash', when }, at)
      const { store: next, register } = await openQuestionnaires(tried.folder)
      expect([one.was, one.becomes]).toContainEqual(await next.all())
      expect(await register.list()).toEqual([])
      return tried
    })
})

/** The real file system, on which one file cannot be read until it is healed. */
const withUnreadable = (path: string) => {
  let isUnreadable = true
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    readFile: async asked => {
      if (isUnreadable && asked === path) throw systemError('EIO')
      return await nodeFileSystem.readFile(asked)
    },
  }
  const heal = (): void => {
    isUnreadable = false
  }
  return { fileSystem, heal }
}

it('leaves a file where it is that cannot be read now, gives its id to no other, and takes it up when it can', async () => {
  const folder = temporaryFolder()
  await (await openQuestionnaires(folder)).store.put(before)
  const { fileSystem, heal } = withUnreadable(fileIn(folder))
  const { store, register } = await openQuestionnaires(folder, fileSystem)
  expect(await store.all()).toEqual([])
  expect(await register.list()).toMatchObject([{ reason: 'unreadable', keptAs: fileIn(folder) }])
  expect(await store.knows('mine')).toBe(true)
  heal()
  expect(await store.all()).toEqual([before])
  expect(await register.list()).toEqual([])
})

it('refuses to write over the file of a newer Plumbline', async () => {
  const folder = temporaryFolder()
  await openQuestionnaires(folder)
  const newer = encodeStored({ ...before, version: 2 })
  writeFileSync(fileIn(folder), newer)
  const { store, register } = await openQuestionnaires(folder)
  expect(await register.list()).toMatchObject([{ reason: 'newer-version', title: 'Before', keptAs: fileIn(folder) }])
  await expect(store.put(after)).rejects.toMatchObject({ code: 'storage', key: 'fileNewer' })
  expect(readFileSync(fileIn(folder))).toEqual(newer)
})

it('tells the damaged file of a questionnaire from that of a round with the same id, also in the next run', async () => {
  const folder = temporaryFolder()
  await openQuestionnaires(folder)
  writeFileSync(fileIn(folder), encodeStored({ ...before, id: 'another' }))
  await openQuestionnaires(folder)
  writeFileSync(join(folder, 'damaged', 'mine.json-1'), 'a round once')
  const { register } = await openQuestionnaires(folder)
  expect((await register.list()).map(({ file, reason }) => [file, reason])).toEqual([
    ['rounds/mine.json', 'not-json'],
    ['questionnaires/mine.json', 'not-a-questionnaire'],
  ])
})
