import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Round } from '../../../core/round.ts'
import { type FileSystem, nodeFileSystem } from '../../../main/services/storage/file-system.ts'
import { openApp, questionnairesFolder } from './open-app.ts'
import { spawnChild } from './spawn-child.ts'
import { createFaultyFileSystem } from './storage/faulty-file-system.ts'
import { temporaryFolder } from './temporary-folder.ts'

const answeringChild = join(import.meta.dirname, 'answering-child.ts')
const lockChild = join(import.meta.dirname, 'storage', 'lock-child.ts')

type App = Awaited<ReturnType<typeof openApp>>

const startRound = async ({ call }: App): Promise<Round> => {
  const { id } = await call('teams.create', { name: 'Checkout', size: 7 })
  return await call('rounds.create', {
    teamId: id,
    title: '2026 Q4',
    date: '2026-11-22',
    mode: 'agreed',
    questionnaireIds: ['devops-sre'],
  })
}

const placesIn = (round: Round) =>
  round.questionnaires.flatMap(({ id, items }) =>
    items.map(item => ({
      roundId: round.id,
      responseId: round.responses[0]?.id ?? '',
      questionnaireId: id,
      itemId: item.id,
    })),
  )

const firstPlaceIn = (round: Round) => {
  const [first] = placesIn(round)
  if (!first) throw new Error('The round asks nothing')
  return first
}

it('has every acknowledged answer after being killed again and again', async () => {
  const folder = temporaryFolder()
  const app = await openApp({ dataFolder: folder })
  const { id } = await startRound(app)
  await app.close()
  const acknowledged = new Map<string, number>()
  for (let time = 1; time <= 4; time += 1) {
    const child = spawnChild(answeringChild, folder, questionnairesFolder, String(time * 1_000_000))
    const killed = wait(0)
      .then(async () => {
        await expect.poll(() => acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(time)
        await wait(Math.random() * 200)
      })
      .then(() => child.kill())
    for (let line = await child.nextLine(); line !== null; line = await child.nextLine()) {
      const { itemId, number } = line as { itemId: string; number: number }
      acknowledged.set(itemId, Math.max(number, acknowledged.get(itemId) ?? 0))
    }
    await killed
    const next = await openApp({ dataFolder: folder })
    const comments = (await next.call('rounds.read', { id })).responses[0]?.comments?.['devops-sre'] ?? {}
    for (const [itemId, number] of acknowledged) expect(Number(comments[itemId])).toBeGreaterThanOrEqual(number)
    expect(await next.call('damage.list', {})).toEqual([])
    await next.close()
    expect(readdirSync(join(folder, 'rounds')).filter(name => name.endsWith('.tmp'))).toEqual([])
  }
  expect(acknowledged.size).toBeGreaterThan(4)
}, 120_000)

it('keeps fifty answers that arrive at once', async () => {
  const app = await openApp()
  const round = await startRound(app)
  const places = [...placesIn(round), ...placesIn(round)].slice(0, 50)
  await Promise.all(places.map((place, index) => app.call('rounds.setAnswer', { ...place, answer: index % 5 })))
  await app.close()
  const next = await openApp({ dataFolder: app.dataFolder })
  const answers = (await next.call('rounds.read', { id: round.id })).responses[0]?.answers['devops-sre'] ?? {}
  const expected = new Map(places.map(({ itemId }, index) => [itemId, index % 5]))
  expect(answers).toEqual(Object.fromEntries(expected))
})

it('refuses a folder that another process uses, and leaves it alone', async () => {
  const folder = temporaryFolder()
  const child = spawnChild(lockChild, folder, 'Plumbline on the desktop')
  await child.nextLine()
  await expect(openApp({ dataFolder: folder })).rejects.toMatchObject({
    code: 'in-use',
    key: 'dataFolderInUse',
    params: { owner: 'Plumbline on the desktop', pid: child.pid },
  })
  expect(readdirSync(folder)).toHaveLength(1)
})

it('says which folder cannot be used and why', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  await expect(openApp({ dataFolder: join(folder, 'file', 'data') })).rejects.toMatchObject({
    code: 'storage',
    key: 'folderIsFile',
    params: { folder: join(folder, 'file') },
  })
})

it('makes a folder that is not there, for its owner only', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows keeps no owner-only mode')
  const dataFolder = join(temporaryFolder(), 'a', 'b')
  await openApp({ dataFolder })
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700)
})

it('gives the folder free when it is closed, also after it failed to open', async () => {
  const dataFolder = temporaryFolder()
  const openSettings = (): never => {
    throw new Error('no settings')
  }
  await expect(openApp({ dataFolder, openSettings })).rejects.toThrow('no settings')
  await (await openApp({ dataFolder })).close()
  await (await openApp({ dataFolder })).close()
})

it('keeps answers when the disk is full, says so, and saves them when there is room', async () => {
  const faulty = createFaultyFileSystem()
  const app = await openApp({ fileSystem: faulty.fileSystem })
  const round = await startRound(app)
  const place = firstPlaceIn(round)
  faulty.setPlan(({ name }) => (name === 'write' ? { kind: 'error', code: 'ENOSPC' } : null))
  expect(await app.failing('rounds.setAnswer', { ...place, answer: 3 })).toMatchObject({
    code: 'storage',
    key: 'diskFull',
  })
  expect((await app.call('rounds.read', { id: round.id })).responses[0]?.answers).not.toEqual({})
  expect(await app.failing('teams.create', { name: 'Search', size: 3 })).toMatchObject({
    key: 'diskFullNothingChanged',
  })
  expect(await app.call('teams.list', {})).toHaveLength(1)
  await expect(app.close()).rejects.toMatchObject({ key: 'diskFull' })
  faulty.setPlan(() => null)
  await app.close()
  const next = await openApp({ dataFolder: app.dataFolder })
  expect((await next.call('rounds.summary', { id: round.id })).answered).toBe(1)
})

it('does not leave a workspace whose changes cannot be saved', async () => {
  const faulty = createFaultyFileSystem()
  const app = await openApp({ fileSystem: faulty.fileSystem })
  const place = firstPlaceIn(await startRound(app))
  faulty.setPlan(({ name }) => (name === 'write' ? { kind: 'error', code: 'ENOSPC' } : null))
  expect(await app.failing('rounds.setAnswer', { ...place, answer: 3 })).toMatchObject({ key: 'diskFull' })
  expect(await app.failing('app.openWorkspace', { workspace: 'demo' })).toMatchObject({ key: 'diskFull' })
  expect(await app.call('app.read', {})).toMatchObject({ workspace: 'own' })
  faulty.setPlan(() => null)
  expect(await app.call('app.openWorkspace', { workspace: 'demo' })).toMatchObject({ workspace: 'demo' })
})

it('stays in its workspace when another process uses the demo', async () => {
  const app = await openApp()
  const demo = join(app.dataFolder, 'demo')
  mkdirSync(demo)
  const child = spawnChild(lockChild, demo, 'another')
  await child.nextLine()
  expect(await app.failing('app.openWorkspace', { workspace: 'demo' })).toMatchObject({ key: 'dataFolderInUse' })
  expect(await app.call('app.read', {})).toMatchObject({ workspace: 'own', dataFolder: app.dataFolder })
  await app.call('teams.create', { name: 'Checkout', size: 2 })
})

it('locks only the workspace that is open', async () => {
  const app = await openApp()
  await app.call('app.openWorkspace', { workspace: 'demo' })
  const other = await openApp({ dataFolder: app.dataFolder })
  expect(await app.failing('app.openWorkspace', { workspace: 'own' })).toMatchObject({ key: 'dataFolderInUse' })
  await other.close()
  await app.call('app.openWorkspace', { workspace: 'own' })
})

it('finishes what is under way before it leaves a workspace', async () => {
  const folder = temporaryFolder()
  const before = await openApp({ dataFolder: folder })
  const round = await startRound(before)
  await before.close()
  let goOn = (): void => undefined
  const disk = new Promise<void>(resolve => {
    goOn = resolve
  })
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    readFile: async path => {
      if (path.endsWith(`${round.id}.json`)) await disk
      return await nodeFileSystem.readFile(path)
    },
  }
  const app = await openApp({ dataFolder: folder, fileSystem })
  const done: string[] = []
  const answering = app
    .call('rounds.setAnswer', { ...firstPlaceIn(round), answer: 2 })
    .then(() => done.push('answered'))
  const leaving = app.call('app.openWorkspace', { workspace: 'demo' }).then(() => done.push('left'))
  await expect.poll(async () => (await app.call('app.read', {})).workspace).toBe('demo')
  expect(done).toEqual([])
  goOn()
  await Promise.all([answering, leaving])
  expect(done).toEqual(['answered', 'left'])
  await app.call('app.openWorkspace', { workspace: 'own' })
  expect((await app.call('rounds.summary', { id: round.id })).answered).toBe(1)
})

it('fills the demo once, the same everywhere, and then leaves it to the user', async () => {
  const [first, second] = [await openApp({ workspace: 'demo' }), await openApp({ workspace: 'demo' })]
  const teams = await first.call('teams.list', {})
  expect(teams.map(({ rounds }) => rounds >= 5 && rounds <= 8)).toEqual([true, true, true])
  expect(await second.call('teams.list', {})).toEqual(teams)
  const latest = teams[0]?.latest?.id ?? ''
  expect(await first.call('rounds.read', { id: latest })).toEqual(await second.call('rounds.read', { id: latest }))
  for (const { id } of teams) await first.call('teams.remove', { id })
  await first.close()
  const later = await openApp({ workspace: 'demo', dataFolder: first.dataFolder })
  expect(await later.call('teams.list', {})).toEqual([])
})

it('fills the rest of a demo whose filling was cut off', async () => {
  const faulty = createFaultyFileSystem()
  const folder = temporaryFolder()
  faulty.setPlan(({ index }) => (index === 120 ? { kind: 'crash', when: 'before' } : null))
  await expect(openApp({ workspace: 'demo', dataFolder: folder, fileSystem: faulty.fileSystem })).rejects.toThrow()
  expect(existsSync(join(folder, 'demo', 'teams.json'))).toBe(false)
  const whole = await openApp({ workspace: 'demo' })
  const mended = await openApp({ workspace: 'demo', dataFolder: folder })
  expect(await mended.call('teams.list', {})).toEqual(await whole.call('teams.list', {}))
})

it('tells every window what to read again', async () => {
  const app = await openApp()
  const topicsOf = async (work: Promise<unknown>) => {
    app.events.length = 0
    await work
    return app.events.map(({ name, payload }) => ('topic' in payload ? payload.topic : name)).sort()
  }
  const round = await startRound(app)
  const place = firstPlaceIn(round)
  expect(await topicsOf(app.call('teams.create', { name: 'Search', size: 3 }))).toEqual(['teams'])
  expect(await topicsOf(app.call('rounds.update', { id: round.id, title: 'new' }))).toEqual(['rounds', 'teams'])
  expect(await topicsOf(app.call('rounds.remove', { id: round.id }))).toEqual(['rounds', 'teams'])
  expect(await topicsOf(app.call('rounds.restore', { id: round.id }))).toEqual(['rounds', 'teams'])
  expect(await topicsOf(app.call('settings.write', { colorScheme: 'dark' }))).toEqual(['settings'])
  expect(await topicsOf(app.call('app.openWorkspace', { workspace: 'demo' }))).toContain('workspace')
  await app.call('app.openWorkspace', { workspace: 'own' })
  expect(await topicsOf(app.failing('rounds.remove', { id: 'nowhere' }))).toEqual([])
  expect(await topicsOf(app.call('rounds.setAnswer', { ...place, answer: 1 }))).toEqual([])
  await expect.poll(() => app.events.length, { timeout: 5000 }).toBe(1)
})

it('names damaged files, offers their previous version, and opens the rest', async () => {
  const app = await openApp()
  const round = await startRound(app)
  await app.call('rounds.update', { id: round.id, title: 'later' })
  await app.close()
  writeFileSync(join(app.dataFolder, 'rounds', `${round.id}.json`), 'spoiled')
  const next = await openApp({ dataFolder: app.dataFolder })
  const file = `rounds/${round.id}.json`
  expect(await next.call('damage.list', {})).toMatchObject([
    { file, reason: 'not-json', title: 'later', previous: true },
  ])
  expect(await next.call('teams.list', {})).toMatchObject([{ name: 'Checkout', rounds: 0 }])
  await next.call('damage.restorePrevious', { file })
  expect(await next.call('damage.list', {})).toEqual([])
  expect((await next.call('rounds.read', { id: round.id })).title).toBe('2026 Q4')
  expect(await next.failing('damage.dismiss', { file })).toMatchObject({ key: 'damageNotFound' })
})

it('knows teams from their rounds when the file of teams is damaged', async () => {
  const app = await openApp()
  await startRound(app)
  await app.call('teams.create', { name: 'Search', size: 3 })
  await app.close()
  writeFileSync(join(app.dataFolder, 'teams.json'), 'spoiled')
  const next = await openApp({ dataFolder: app.dataFolder })
  expect(await next.call('teams.list', {})).toMatchObject([{ name: 'Checkout', rounds: 1 }])
  await next.call('teams.create', { name: 'Payments', size: 4 })
  expect(await next.call('damage.list', {})).toMatchObject([{ file: 'teams.json', previous: true }])
  await next.call('damage.restorePrevious', { file: 'teams.json' })
  const names = (await next.call('teams.list', {})).map(({ name }) => name)
  expect(names).toEqual(['Checkout', 'Payments'])
  expect(readFileSync(join(next.dataFolder, 'damaged', 'dismissed', 'teams.json-1'), 'utf8')).toBe('spoiled')
})

it('makes a report on a round and hands it to the host', async () => {
  const app = await openApp()
  const round = await startRound(app)
  expect((await app.call('reports.preview', { id: round.id })).html).toContain('2026 Q4')
  expect(await app.call('reports.export', { id: round.id, format: 'json' })).toMatchObject({ kind: 'saved' })
  expect(JSON.parse(Buffer.from(app.delivered[0]?.bytes ?? []).toString())).toEqual(round)
  expect(await app.call('reports.export', { id: round.id, format: 'pdf' })).toEqual({ kind: 'print-dialog' })
})

it('exports, imports and exports the same bytes', async () => {
  const app = await openApp()
  const round = await startRound(app)
  const place = firstPlaceIn(round)
  await app.call('rounds.setAnswer', { ...place, answer: 'na' })
  await app.call('rounds.setComment', { ...place, comment: 'Späť 🙂' })
  const bytesOf = async (from: App): Promise<string> => {
    await from.call('reports.export', { id: round.id, format: 'json' })
    return Buffer.from(from.delivered.at(-1)?.bytes ?? []).toString('utf8')
  }
  const text = await bytesOf(app)
  const other = await openApp()
  await other.call('teams.create', { name: 'Checkout', size: 2 })
  await other.call('rounds.import', { fileName: 'round.plumbline.json', text })
  expect(await bytesOf(other)).toBe(text)
})
