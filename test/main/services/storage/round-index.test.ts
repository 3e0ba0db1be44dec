import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { summarizeRound } from '../../../../core/round-summary.ts'
import { type FileSystem, nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { decodeStored, encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { makeQuestionnaire, makeRound } from '../../../builders.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { openStore } from './open-store.ts'

const rounds = [
  makeRound({ id: 'c', date: '2026-09-01' }),
  makeRound({ id: 'b', date: '2026-06-01', team: { id: 'search', name: 'Search', size: 3 } }),
  makeRound({ id: 'a', date: '2026-03-01', questionnaires: [makeQuestionnaire({ title: 'Another' })] }),
]
const summaries = rounds.map(summarizeRound)
const indexOf = (folder: string): string => join(folder, 'index.json')
const fileOf = (folder: string, id: string): string => join(folder, 'rounds', `${id}.json`)

/** A folder with three rounds and the index that closing leaves. */
const prepare = async (): Promise<string> => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder)
  for (const round of rounds) await store.add(round)
  await store.close()
  return folder
}

/** The real file system, counting how often a round's file is read. */
const counting = () => {
  let reads = 0
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    readSync: (path, memory) => {
      reads += 1
      return nodeFileSystem.readSync(path, memory)
    },
  }
  return { fileSystem, reads: () => reads }
}

const listAfter = async (spoil: (folder: string) => void) => {
  const folder = await prepare()
  spoil(folder)
  const { fileSystem, reads } = counting()
  const { store } = await openStore(folder, { fileSystem })
  return { folder, list: await store.list(), reads: reads() }
}

it('lists from the cache without reading a single round', async () => {
  const { list, reads } = await listAfter(() => undefined)
  expect(list).toEqual(summaries)
  expect(reads).toBe(0)
})

it.each<[string, (path: string) => void]>([
  ['missing', path => rmSync(path)],
  ['empty', path => writeFileSync(path, '')],
  [
    'of another version',
    path => writeFileSync(path, encodeStored({ format: 'plumbline/index', version: 3, columns: {} })),
  ],
  ['of another kind', path => writeFileSync(path, encodeStored([1, 2, 3]))],
  [
    'pointing nowhere',
    path =>
      writeFileSync(
        path,
        encodeStored({
          format: 'plumbline/index',
          version: 2,
          teams: [],
          questionnaires: [],
          columns: { name: ['a.json'] },
        }),
      ),
  ],
  ['corrupt', path => writeFileSync(path, '{"format":"plumbline/stored","version":1,"length":9')],
])('is made again from the files where it is %s', async (_, spoil) => {
  const { folder, list, reads } = await listAfter(each => spoil(indexOf(each)))
  expect(list).toEqual(summaries)
  expect(reads).toBe(3)
  const { store } = await openStore(folder)
  await store.close()
})

it('reads again only the file that changed', async () => {
  const changed = makeRound({ ...rounds[1], title: 'changed from outside' })
  const { list, reads } = await listAfter(folder => writeFileSync(fileOf(folder, 'b'), encodeStored(changed)))
  expect(list.map(({ title }) => title)).toEqual(['2026 Q4', 'changed from outside', '2026 Q4'])
  expect(reads).toBe(1)
})

it('sees a change that left the size as it was', async () => {
  const { list, reads } = await listAfter(folder => {
    const path = fileOf(folder, 'b')
    const { size } = statSync(path)
    writeFileSync(path, encodeStored(makeRound({ ...rounds[1], title: '2026 Q3' })))
    expect(statSync(path).size).toBe(size)
    utimesSync(path, new Date(), new Date(Date.now() + 5000))
  })
  expect([list[1]?.title, reads]).toEqual(['2026 Q3', 1])
})

it('drops what is gone and takes up what is new', async () => {
  const added = makeRound({ id: 'd', date: '2026-12-01' })
  const { list } = await listAfter(folder => {
    rmSync(fileOf(folder, 'c'))
    writeFileSync(fileOf(folder, 'd'), encodeStored(added))
  })
  expect(list).toEqual([summarizeRound(added), ...summaries.slice(1)])
})

it('tells when the files turn out to be other than the list said', async () => {
  const folder = await prepare()
  let told = 0
  const onChange = (): void => {
    told += 1
  }
  await openStore(folder, { onChange })
  expect(told).toBe(0)
  rmSync(fileOf(folder, 'a'))
  const { store } = await openStore(folder, { onChange })
  expect([told, (await store.list()).length]).toEqual([1, 2])
})

it('does not let the comparison undo what was saved meanwhile', async () => {
  const folder = await prepare()
  rmSync(indexOf(folder))
  const { store } = await openStore(folder, { atOnce: true })
  const changes = rounds.map(({ id }) => store.change(id, round => ({ ...round, title: `new ${id}` })))
  const removal = store.remove('a')
  await Promise.all([...changes, removal])
  await store.verified()
  expect((await store.list()).map(({ title }) => title)).toEqual(['new c', 'new b'])
})

it('is written when it has been quiet for a while, and not in the path of a save', async () => {
  const folder = temporaryFolder()
  const { store } = await openStore(folder, { indexAfterMs: 150 })
  await store.add(makeRound({ id: 'a' }))
  await expect(readFile(indexOf(folder))).rejects.toThrow('ENOENT')
  await expect
    .poll(() =>
      readFile(indexOf(folder)).then(
        bytes => decodeStored(bytes).ok,
        () => false,
      ),
    )
    .toBe(true)
})

it('never fails a save when it cannot be written itself', async () => {
  const folder = temporaryFolder()
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    rename: (from, to) =>
      to === indexOf(folder)
        ? Promise.reject(Object.assign(new Error('no'), { code: 'ENOSPC' }))
        : nodeFileSystem.rename(from, to),
  }
  const { store } = await openStore(folder, { fileSystem })
  await store.add(makeRound())
  await store.close()
  const { store: next } = await openStore(folder)
  expect((await next.list()).map(({ id }) => id)).toEqual(['round-1'])
})
