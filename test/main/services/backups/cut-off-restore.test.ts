import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type FileSystem, nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { makePlainQuestionnaire, makeRound } from '../../../builders.ts'
import { openApp } from '../open-app.ts'
import { temporaryFolder } from '../temporary-folder.ts'

type App = Awaited<ReturnType<typeof openApp>>

/** A disk on which some renames and writes fail from the moment when it is told to. */
const breakable = () => {
  const broken = { rename: null as RegExp | null, write: null as RegExp | null }
  const failure = (code: string) => Object.assign(new Error(code), { code })
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    rename: (from, to) => (broken.rename?.test(to) ? Promise.reject(failure('EIO')) : nodeFileSystem.rename(from, to)),
    open: async (path, flags, mode) => {
      if (broken.write?.test(path)) throw failure('ENOSPC')
      return nodeFileSystem.open(path, flags, mode)
    },
  }
  return { broken, fileSystem }
}

const take = (app: App, id: string, title: string) =>
  app.call('rounds.import', {
    fileName: 'round.json',
    text: JSON.stringify(makeRound({ id, title })),
    onConflict: 'ask',
  })

const titles = async (app: App) =>
  (await app.call('rounds.list', { teamId: 'checkout' })).map(({ title }) => title).sort()

/** Two rounds in a backup, of which one has another title since; and a questionnaire that came later. */
const prepare = async () => {
  const { broken, fileSystem } = breakable()
  const dataFolder = temporaryFolder()
  const app = await openApp({ dataFolder, fileSystem })
  await take(app, 'first', 'First')
  await take(app, 'second', 'Second')
  const { made } = await app.call('backups.make', {})
  await app.call('rounds.update', { id: 'first', title: 'Changed' })
  await app.call('rounds.remove', { id: 'second' })
  const text = JSON.stringify(makePlainQuestionnaire({ one: 2 }, { id: 'mine', title: 'Mine' }))
  await app.call('questionnaires.import', { fileName: 'mine.json', text })
  return { app, broken, dataFolder, name: made?.name ?? '' }
}

it('changes nothing where there is no room for all of it, and leaves nothing behind', async () => {
  const { app, broken, dataFolder, name } = await prepare()
  broken.write = /restoring[\\/]\.1\.json/
  expect(await app.failing('backups.restore', { name })).toMatchObject({ key: 'diskFullNothingChanged' })
  expect(await titles(app)).toEqual(['Changed'])
  expect(readdirSync(join(dataFolder, 'restoring'))).toEqual([])
  broken.write = null
  expect(await app.call('backups.restore', { name })).toMatchObject({ changes: 3 })
  expect(await titles(app)).toEqual(['First', 'Second'])
})

it('is finished by the next start when it is cut off midway, which says so once and offers the way back', async () => {
  const { app, broken, dataFolder, name } = await prepare()
  broken.rename = /second\.json$/
  expect(await app.failing('backups.restore', { name })).toMatchObject({
    key: 'restoreUnfinished',
    params: { reason: 'EIO' },
  })
  expect(await app.failing('backups.restore', { name })).toMatchObject({ key: 'restoreUnfinished' })
  await app.close()

  const next = await openApp({ dataFolder })
  expect(await titles(next)).toEqual(['First', 'Second'])
  expect((await next.call('questionnaires.list', {})).some(({ id }) => id === 'mine')).toBe(false)
  expect(readdirSync(join(dataFolder, 'restoring'))).toEqual([])
  const finished = await next.call('backups.finished', {})
  expect(finished).toMatchObject({ outcome: 'finished', mode: 'restore', changes: 3 })
  await next.call('backups.noteFinished', {})
  expect(await next.call('backups.finished', {})).toBeNull()
  if (finished?.outcome !== 'finished') throw new Error('It was not finished')
  await next.call('backups.restore', { name: finished.undo ?? '' })
  expect(await titles(next)).toEqual(['Changed'])
  await next.close()

  const last = await openApp({ dataFolder })
  expect(await last.call('backups.finished', {})).toBeNull()
})

it('goes on with an import that was cut off as well', async () => {
  const { app, broken, dataFolder } = await prepare()
  const other = await openApp()
  await take(other, 'third', 'Third')
  await other.call('backups.export', { passphrase: null })
  const text = Buffer.from(other.delivered[0]?.bytes ?? []).toString('base64')
  const read = await app.call('backups.readFile', { text })
  if (read.kind !== 'read') throw new Error(read.kind)
  broken.rename = /third\.json$/
  expect(await app.failing('backups.import', { id: read.id, replace: true })).toMatchObject({
    key: 'restoreUnfinished',
  })
  await app.close()
  const next = await openApp({ dataFolder })
  expect(await titles(next)).toEqual(['Changed', 'Third'])
  expect(await next.call('backups.finished', {})).toMatchObject({ mode: 'merge' })
})

it('tells of a restore whose journal does not read, and still opens', async () => {
  const { app, broken, dataFolder, name } = await prepare()
  broken.rename = /second\.json$/
  await app.failing('backups.restore', { name })
  await app.close()
  writeFileSync(join(dataFolder, 'restoring', 'journal.json'), 'spoiled')
  const next = await openApp({ dataFolder })
  expect(await next.call('backups.finished', {})).toEqual({ outcome: 'stuck' })
  expect(await next.call('backups.restore', { name })).toMatchObject({ changes: 1 })
  expect(await titles(next)).toEqual(['First', 'Second'])
})
