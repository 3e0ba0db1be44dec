import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { errorCode, type FileSystem, nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { createSimulatedDisk } from './simulated-disk.ts'

const names = ['a', 'b', 'one/a', 'one/b', 'two/a'] as const
const name = fc.constantFrom(...names)
const folder = fc.constantFrom('', 'one', 'two')
type Call = (fileSystem: FileSystem, root: string) => Promise<unknown>

const write = async (fileSystem: FileSystem, path: string, text: string): Promise<void> => {
  const file = await fileSystem.open(path, 'wx', 0o600)
  await file.write(Buffer.from(text), 0, text.length)
  await file.sync()
  await file.close()
}

const call: fc.Arbitrary<Call> = fc.oneof(
  fc.tuple(name, fc.string({ unit: 'binary-ascii', maxLength: 8 })).map(
    ([path, text]): Call =>
      (files, root) =>
        write(files, join(root, path), text),
  ),
  fc.tuple(name, name).map(
    ([from, to]): Call =>
      (files, root) =>
        files.rename(join(root, from), join(root, to)),
  ),
  fc.tuple(name, name).map(
    ([from, to]): Call =>
      (files, root) =>
        files.link(join(root, from), join(root, to)),
  ),
  fc
    .tuple(name, name)
    .filter(([from, to]) => from !== to)
    .map(
      ([from, to]): Call =>
        (files, root) =>
          files.copyFile(join(root, from), join(root, to)),
    ),
  name.map(
    (path): Call =>
      (files, root) =>
        files.unlink(join(root, path)),
  ),
  name.map(
    (path): Call =>
      async (files, root) =>
        (await files.readFile(join(root, path))).toString(),
  ),
  folder.map(
    (path): Call =>
      async (files, root) =>
        (await files.readdir(join(root, path))).sort(),
  ),
  folder.map(
    (path): Call =>
      (files, root) =>
        files.mkdir(join(root, path), { mode: 0o700 }),
  ),
  name.map(
    (path): Call =>
      async (files, root) =>
        (await files.stat(join(root, path))).size,
  ),
)

const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => `failed: ${errorCode(error)}`)

const treeIn = (root: string): [string, string | null][] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(path => [
      path.replaceAll('\\', '/'),
      statSync(join(root, path)).isDirectory() ? null : readFileSync(join(root, path), 'utf8'),
    ])

it('answers every call as the real disk does', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows keeps other rules of renaming and linking')
  await fc.assert(
    fc.asyncProperty(fc.array(call, { maxLength: 12 }), async calls => {
      const root = temporaryFolder()
      for (const below of ['one', 'two']) mkdirSync(join(root, below))
      const start = new Map([
        ['/data', null],
        ['/data/one', null],
        ['/data/two', null],
      ])
      const disk = createSimulatedDisk(start)
      for (const make of calls)
        expect(await outcome(make(disk.fileSystem, '/data'))).toEqual(await outcome(make(nodeFileSystem, root)))
      const simulated = [...disk.image()].filter(([path]) => path !== '/data')
      expect(simulated.map(([path, bytes]) => [path.slice('/data/'.length), bytes?.toString() ?? null]).sort()).toEqual(
        treeIn(root).sort(),
      )
    }),
    { numRuns: 60 },
  )
})

const contentAfter = (images: readonly ReadonlyMap<string, Buffer | null>[], path: string): Set<string> =>
  new Set(images.map(image => (image.has(path) ? (image.get(path)?.toString() ?? 'folder') : 'nothing')))

const opened = async () => {
  const disk = createSimulatedDisk(
    new Map([
      ['/data', null],
      ['/data/old', Buffer.from('old!')],
    ]),
  )
  const syncFolder = async (): Promise<void> => (await disk.fileSystem.open('/data', 'r')).sync()
  return { ...disk, syncFolder }
}

it('may lose all, half or the content of bytes that were not synced, and the name in a folder that was not', async () => {
  const { fileSystem, afterPowerCut, syncFolder } = await opened()
  const file = await fileSystem.open('/data/new', 'wx')
  await file.write(Buffer.from('new!'), 0, 4)
  expect(contentAfter(afterPowerCut(), '/data/new')).toEqual(new Set(['nothing', 'new!', 'ne', '\0\0\0\0', '']))
  await file.sync()
  expect(contentAfter(afterPowerCut(), '/data/new')).toEqual(new Set(['nothing', 'new!']))
  await syncFolder()
  expect(contentAfter(afterPowerCut(), '/data/new')).toEqual(new Set(['new!']))
})

it('may have lost any call in a folder that was not synced after it, and none before', async () => {
  const { fileSystem, afterPowerCut, syncFolder } = await opened()
  await fileSystem.link('/data/old', '/data/kept')
  await fileSystem.unlink('/data/old')
  const found = afterPowerCut().map(image => ['/data/old', '/data/kept'].map(path => image.has(path)))
  expect(found).toHaveLength(4)
  expect(new Set(found.map(String))).toEqual(new Set(['true,true', 'true,false', 'false,true', 'false,false']))
  await syncFolder()
  expect(afterPowerCut()).toEqual([
    new Map([
      ['/data', null],
      ['/data/kept', Buffer.from('old!')],
    ]),
  ])
})

it('renames as a whole, but lets one of two folders know of it first', async () => {
  const disk = createSimulatedDisk(
    new Map([
      ['/data', null],
      ['/data/a', null],
      ['/data/a/x', Buffer.from('x')],
      ['/data/b', null],
    ]),
  )
  await disk.fileSystem.rename('/data/a/x', '/data/b/x')
  const places = (): string[] =>
    disk
      .afterPowerCut()
      .map(image => [...image.keys()].filter(path => path.endsWith('x')).join())
      .sort()
  expect(places()).toEqual(['/data/a/x', '/data/b/x'])
  await (await disk.fileSystem.open('/data/b', 'r')).sync()
  expect(places()).toEqual(['/data/a/x,/data/b/x', '/data/b/x'])
  await (await disk.fileSystem.open('/data/a', 'r')).sync()
  expect(places()).toEqual(['/data/b/x'])
})
