import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createDurableFiles, previousOf } from '../../../../main/services/storage/durable-file.ts'
import { type FileSystem, nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { decodeStored, encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { createFaultyFileSystem, type Fault, type FaultyFileSystem, systemError } from './faulty-file-system.ts'

const oldest = { answer: 0, text: 'long '.repeat(3000) }
const old = { answer: 1, text: 'longer '.repeat(3000) }
const next = { answer: 2, text: 'short' }

/** A folder in which a file has been saved twice, so that it has a previous version. */
const prepare = async (): Promise<string> => {
  const path = join(temporaryFolder(), 'round.json')
  const files = createDurableFiles(nodeFileSystem)
  await files.write(path, encodeStored(oldest))
  await files.write(path, encodeStored(old))
  return path
}

const contentOf = (path: string): unknown => {
  const stored = decodeStored(readFileSync(path))
  return stored.ok ? stored.value : stored.reason
}

const saveNext = async (fileSystem: FileSystem, path: string): Promise<boolean> => {
  try {
    await createDurableFiles(fileSystem).write(path, encodeStored(next))
    return true
  } catch {
    return false
  }
}

const withoutLinks = (fileSystem: FileSystem): FileSystem => ({
  ...fileSystem,
  link: () => Promise.reject(systemError('ENOTSUP')),
})

const expectOldOrNewWhole = (path: string, wasSaved: boolean): void => {
  expect(wasSaved ? [next] : [old, next]).toContainEqual(contentOf(path))
  const previous = existsSync(previousOf(path)) ? contentOf(previousOf(path)) : oldest
  expect([oldest, old]).toContainEqual(previous)
}

const expectNextSaveToWork = async (path: string): Promise<void> => {
  const files = createDurableFiles(nodeFileSystem)
  const folder = join(path, '..')
  await files.cleanLeftovers(folder, readdirSync(folder))
  await files.write(path, encodeStored({ answer: 3 }))
  expect(contentOf(path)).toEqual({ answer: 3 })
  expect(readdirSync(folder).sort()).toEqual(['round.json', 'round.json.previous'])
}

type Ending = { name: string; fault: Fault; afterwards?: (faulty: FaultyFileSystem) => void }
const endings: Ending[] = [
  { name: 'ENOSPC', fault: { kind: 'error', code: 'ENOSPC' } },
  { name: 'EIO', fault: { kind: 'error', code: 'EIO' } },
  { name: 'a crash before', fault: { kind: 'crash', when: 'before' } },
  { name: 'a crash after', fault: { kind: 'crash', when: 'after' } },
  {
    name: 'a power cut',
    fault: { kind: 'crash', when: 'after' },
    afterwards: faulty => faulty.cutPower({ loseRenames: false }),
  },
  {
    name: 'a power cut that loses renames',
    fault: { kind: 'crash', when: 'after' },
    afterwards: faulty => faulty.cutPower({ loseRenames: true }),
  },
]
const systems = [
  { system: 'hard links', adapt: (fileSystem: FileSystem) => fileSystem },
  { system: 'no hard links', adapt: withoutLinks },
]

it.each(systems.flatMap(system => endings.map(ending => ({ ...system, ...ending }))))(
  'leaves the old or the new version whole on $name of any call of a save, with $system',
  async ({ adapt, fault, afterwards }) => {
    let reached = true
    let calls = 0
    for (let hit = 1; reached; hit += 1) {
      const path = await prepare()
      const faulty = createFaultyFileSystem(({ index }) => (index === hit ? fault : null))
      const wasSaved = await saveNext(adapt(faulty.fileSystem), path)
      reached = faulty.calls() >= hit
      calls = Math.max(calls, faulty.calls())
      afterwards?.(faulty)
      expectOldOrNewWhole(path, wasSaved)
      await expectNextSaveToWork(path)
    }
    expect(calls).toBeGreaterThanOrEqual(10)
  },
)

it.each(endings.slice(4))('has saved for good once it says so, even through $name', async ({ afterwards }) => {
  const path = await prepare()
  const faulty = createFaultyFileSystem()
  await createDurableFiles(faulty.fileSystem).write(path, encodeStored(next))
  afterwards?.(faulty)
  expect(contentOf(path)).toEqual(next)
})

it.each([1, 7, 1000])('writes everything when the system takes only %i bytes at a time', async bytes => {
  const path = join(temporaryFolder(), 'round.json')
  const faulty = createFaultyFileSystem(({ name }) => (name === 'write' ? { kind: 'take', bytes } : null))
  const content = { text: 'x'.repeat(2500) }
  await createDurableFiles(faulty.fileSystem).write(path, encodeStored(content))
  expect(contentOf(path)).toEqual(content)
})

it('keeps the old version when the system takes a part and then no more', async () => {
  const path = await prepare()
  let writes = 0
  const faulty = createFaultyFileSystem(({ name }) => {
    if (name !== 'write') return null
    writes += 1
    return writes === 1 ? { kind: 'take', bytes: 3 } : { kind: 'error', code: 'ENOSPC' }
  })
  await expect(createDurableFiles(faulty.fileSystem).write(path, encodeStored(next))).rejects.toThrow('ENOSPC')
  expect(contentOf(path)).toEqual(old)
  expect(readdirSync(join(path, '..')).sort()).toEqual(['round.json', 'round.json.previous'])
})

it('fails instead of waiting for ever when the system takes nothing and calls it a success', async () => {
  const path = await prepare()
  const faulty = createFaultyFileSystem(({ name }) => (name === 'write' ? { kind: 'take', bytes: 0 } : null))
  await expect(createDurableFiles(faulty.fileSystem).write(path, encodeStored(next))).rejects.toMatchObject({
    code: 'EIO',
  })
  expect(contentOf(path)).toEqual(old)
})

it('keeps the version before', async () => {
  const path = await prepare()
  expect([contentOf(path), contentOf(previousOf(path))]).toEqual([old, oldest])
  await createDurableFiles(nodeFileSystem).write(path, encodeStored(next))
  expect([contentOf(path), contentOf(previousOf(path))]).toEqual([next, old])
})

it('keeps the version before by copying where the file system has no links', async () => {
  const path = await prepare()
  await createDurableFiles(withoutLinks(nodeFileSystem)).write(path, encodeStored(next))
  expect([contentOf(path), contentOf(previousOf(path))]).toEqual([next, old])
})

it.each(['EPERM', 'EBUSY', 'EACCES'])('tries a rename again that is refused with %s for a moment', async code => {
  const path = await prepare()
  let refusals = 0
  const faulty = createFaultyFileSystem(({ name, path: target }) => {
    if (name !== 'rename' || target !== path || refusals === 3) return null
    refusals += 1
    return { kind: 'error', code }
  })
  await createDurableFiles(faulty.fileSystem).write(path, encodeStored(next))
  expect([refusals, contentOf(path)]).toEqual([3, next])
})

it('gives a rename up in the end', async () => {
  const path = await prepare()
  const faulty = createFaultyFileSystem(({ name, path: target }) =>
    name === 'rename' && target === path ? { kind: 'error', code: 'EPERM' } : null,
  )
  await expect(createDurableFiles(faulty.fileSystem).write(path, encodeStored(next))).rejects.toThrow('EPERM')
  expect(contentOf(path)).toEqual(old)
})

it.each(['EISDIR', 'EPERM', 'EINVAL'])('saves where folders cannot be synced (%s)', async code => {
  const path = await prepare()
  const folder = join(path, '..')
  const faulty = createFaultyFileSystem(({ path: target }) => (target === folder ? { kind: 'error', code } : null))
  await createDurableFiles(faulty.fileSystem).write(path, encodeStored(next))
  expect(contentOf(path)).toEqual(next)
})

it('fails when syncing the folder fails because the disk does', async () => {
  const path = await prepare()
  const faulty = createFaultyFileSystem(({ name, path: target }) =>
    name === 'sync' && target === join(path, '..') ? { kind: 'error', code: 'EIO' } : null,
  )
  await expect(createDurableFiles(faulty.fileSystem).write(path, encodeStored(next))).rejects.toThrow('EIO')
})

it('lets only the owner read what it writes', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows keeps no owner-only mode')
  const path = await prepare()
  expect([path, previousOf(path)].map(each => statSync(each).mode & 0o777)).toEqual([0o600, 0o600])
})

it('writes without telling when, where it is asked to', async () => {
  const path = join(temporaryFolder(), 'box.json')
  const files = createDurableFiles(nodeFileSystem)
  const timeless = Date.parse('2000-01-01T00:00:00Z')
  for (const content of [old, next]) {
    const stat = await files.write(path, encodeStored(content), { keepPrevious: false, timeless: true })
    expect(contentOf(path)).toEqual(content)
    expect([stat.mtimeMs, statSync(path).mtimeMs, statSync(join(path, '..')).mtimeMs]).toEqual(Array(3).fill(timeless))
  }
  expect(existsSync(previousOf(path))).toBe(false)
})

it('writes also where the system lets no times be set, but not where the disk fails', async () => {
  const path = join(temporaryFolder(), 'box.json')
  const failing = (code: string): FileSystem =>
    createFaultyFileSystem(({ name }) => (name === 'utimes' ? { kind: 'error', code } : null)).fileSystem
  await createDurableFiles(failing('EPERM')).write(path, encodeStored(old), { timeless: true })
  expect(contentOf(path)).toEqual(old)
  const write = createDurableFiles(failing('EIO')).write(path, encodeStored(next), { timeless: true })
  await expect(write).rejects.toMatchObject({ code: 'EIO' })
  expect(contentOf(path)).toEqual(old)
})

it('cleans what an interrupted save left, and nothing else', async () => {
  const path = await prepare()
  const folder = join(path, '..')
  const faulty = createFaultyFileSystem(({ name }) => (name === 'sync' ? { kind: 'crash', when: 'before' } : null))
  await saveNext(faulty.fileSystem, path)
  writeFileSync(join(folder, '.somebody-elses.tmp'), '')
  expect(readdirSync(folder)).toHaveLength(4)
  const files = createDurableFiles(nodeFileSystem)
  await files.cleanLeftovers(folder, readdirSync(folder))
  expect(readdirSync(folder).sort()).toEqual(['.somebody-elses.tmp', 'round.json', 'round.json.previous'])
})

it('does not clean away a save of its own that is on its way', async () => {
  const path = await prepare()
  const folder = join(path, '..')
  const files = createDurableFiles(nodeFileSystem)
  const saves = Array.from({ length: 20 }, (_, index) =>
    files.write(join(folder, `${index}.json`), encodeStored(index)),
  )
  await files.cleanLeftovers(folder, readdirSync(folder))
  await Promise.all(saves)
  expect(contentOf(join(folder, '19.json'))).toBe(19)
})
