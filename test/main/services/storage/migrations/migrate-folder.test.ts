import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createDurableFiles, previousOf } from '../../../../../main/services/storage/durable-file.ts'
import { nodeFileSystem } from '../../../../../main/services/storage/file-system.ts'
import { migrateFolder } from '../../../../../main/services/storage/migrations/migrate-folder.ts'
import type { Migration } from '../../../../../main/services/storage/migrations/migration.ts'
import { decodeStored, encodeStored } from '../../../../../main/services/storage/stored-form.ts'
import { makeRound } from '../../../../builders.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

/** A migration that some later version might bring. */
const shout: Migration = {
  number: 2,
  name: 'round-shouts',
  format: 'plumbline/round',
  from: 1,
  change: round => ({ ...round, title: String(round.title).toUpperCase() }),
}

const put = (folder: string, path: string, content: unknown): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), encodeStored(content))
}

const titleIn = (folder: string, path: string): unknown => {
  const stored = decodeStored(readFileSync(join(folder, path)))
  return stored.ok ? (stored.value as { title: string; version: number }) : stored.reason
}

const prepare = (): string => {
  const folder = temporaryFolder()
  put(folder, 'rounds/a.json', makeRound({ id: 'a', title: 'one' }))
  put(folder, 'rounds/b.json', makeRound({ id: 'b', title: 'two' }))
  put(folder, 'trash/c~2.json', makeRound({ id: 'c', title: 'three' }))
  put(folder, 'rounds/newer.json', { ...makeRound({ id: 'newer', title: 'four' }), version: 5 })
  writeFileSync(join(folder, 'rounds', 'spoiled.json'), 'spoiled')
  return folder
}

/** Migrates as a later version would; `fail` is asked before each write. */
const migrate = (
  folder: string,
  steps: readonly Migration[] | undefined,
  fail: (path: string) => boolean = () => false,
) => {
  const log: string[] = []
  const files = createDurableFiles(nodeFileSystem)
  const watched: typeof files = {
    ...files,
    write: async (path, bytes, options) => {
      if (fail(path)) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      log.push(path.slice(folder.length + 1))
      return files.write(path, bytes, options)
    },
  }
  const backUp = async () => void log.push('backup')
  return {
    log,
    done: migrateFolder({ folder, fileSystem: nodeFileSystem, files: watched, backUp, ...(steps && { steps }) }),
  }
}

it('does nothing at all while no stored format has changed', async () => {
  const folder = prepare()
  const before = readdirSync(folder)
  const { log, done } = migrate(folder, undefined)
  expect(await done).toEqual({ migrated: 0 })
  expect(log).toEqual([])
  expect(readdirSync(folder)).toEqual(before)
})

it('makes a backup, then changes file by file, keeps each version before, and notes last that it is done', async () => {
  const folder = prepare()
  const { log, done } = migrate(folder, [shout])
  expect(await done).toEqual({ migrated: 3 })
  expect(log[0]).toBe('backup')
  expect(log.at(-1)).toBe('migrations.json')
  expect(titleIn(folder, 'rounds/a.json')).toMatchObject({ title: 'ONE', version: 2 })
  expect(titleIn(folder, 'trash/c~2.json')).toMatchObject({ title: 'THREE', version: 2 })
  expect(titleIn(folder, previousOf('rounds/b.json'))).toMatchObject({ title: 'two', version: 1 })
  expect(titleIn(folder, 'rounds/newer.json')).toMatchObject({ title: 'four', version: 5 })
  expect(readFileSync(join(folder, 'rounds', 'spoiled.json'), 'utf8')).toBe('spoiled')
  const again = migrate(folder, [shout])
  expect(await again.done).toEqual({ migrated: 0 })
  expect(again.log).toEqual([])
})

it('does the rest at the next start when it is cut off, whole files and all', async () => {
  const folder = prepare()
  await expect(migrate(folder, [shout], path => path.endsWith('b.json')).done).rejects.toThrow('full')
  expect(existsSync(join(folder, 'migrations.json'))).toBe(false)
  expect(titleIn(folder, 'rounds/a.json')).toMatchObject({ title: 'ONE' })
  expect(titleIn(folder, 'rounds/b.json')).toMatchObject({ title: 'two', version: 1 })
  const { log, done } = migrate(folder, [shout])
  expect(await done).toEqual({ migrated: 2 })
  expect(log).toEqual(['backup', 'rounds/b.json', 'trash/c~2.json', 'migrations.json'])
})

it('touches nothing where no backup can be made', async () => {
  const folder = prepare()
  const files = createDurableFiles(nodeFileSystem)
  const backUp = () => Promise.reject(new Error('no room'))
  const done = migrateFolder({ folder, fileSystem: nodeFileSystem, files, backUp, steps: [shout] })
  await expect(done).rejects.toThrow('no room')
  expect(titleIn(folder, 'rounds/a.json')).toMatchObject({ title: 'one', version: 1 })
})
