import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RestorePlan } from '../../../../core/backups/backup.ts'
import type { Round } from '../../../../core/round.ts'
import { encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { makePlainQuestionnaire, makeRound } from '../../../builders.ts'
import { openApp } from '../open-app.ts'

type App = Awaited<ReturnType<typeof openApp>>

const take = (app: App, round: Round, onConflict: 'ask' | 'replace' = 'ask') =>
  app.call('rounds.import', { fileName: 'round.json', text: JSON.stringify(round), onConflict })

const told = ({ changes }: RestorePlan): string[] =>
  changes.map(({ kind, change, title }) => `${kind} ${change}: ${title}`)

const withBackup = async () => {
  const app = await openApp()
  await take(app, makeRound({ id: 'first', title: 'First' }))
  await take(app, makeRound({ id: 'second', title: 'Second' }))
  const { made } = await app.call('backups.make', {})
  if (!made) throw new Error('No backup was made')
  return { app, made }
}

const fileOf = (app: App): string => Buffer.from(app.delivered.at(-1)?.bytes ?? []).toString('base64')

it('makes no backup of nothing, nor a second one of the same', async () => {
  const app = await openApp()
  expect(await app.call('backups.make', {})).toEqual({ made: null })
  await take(app, makeRound())
  const { made } = await app.call('backups.make', {})
  expect(made).toMatchObject({ reason: 'asked' })
  expect(await app.call('backups.make', {})).toEqual({ made: null })
  expect(await app.call('backups.list', {})).toEqual([made])
})

it('tells what going back would change, does it, and undoes it', async () => {
  const { app, made } = await withBackup()
  const questionnaire = makePlainQuestionnaire({ one: 2 }, { id: 'mine', title: 'Mine' })
  await app.call('questionnaires.import', { fileName: 'mine.json', text: JSON.stringify(questionnaire) })
  await app.call('rounds.update', { id: 'first', title: 'Changed' })
  await app.call('rounds.remove', { id: 'second' })
  await take(app, makeRound({ id: 'third', title: 'Third', team: { id: 'search', name: 'Search', size: 4 } }))
  const plan = await app.call('backups.preview', { name: made.name })
  expect(told(plan).sort()).toEqual([
    'questionnaire removed: Mine',
    'round added: Second',
    'round removed: Third',
    'round replaced: First',
    'team removed: Search',
  ])
  const restored = await app.call('backups.restore', { name: made.name })
  expect(restored.changes).toBe(5)
  expect((await app.call('rounds.list', { teamId: 'checkout' })).map(({ title }) => title).sort()).toEqual([
    'First',
    'Second',
  ])
  expect((await app.call('teams.list', {})).map(({ name }) => name)).toEqual(['Checkout'])
  expect(told(await app.call('backups.preview', { name: made.name }))).toEqual([])
  await app.call('backups.restore', { name: restored.undo ?? '' })
  expect((await app.call('rounds.list', { teamId: 'checkout' })).map(({ title }) => title)).toEqual(['Changed'])
  expect((await app.call('rounds.list', { teamId: 'search' })).map(({ title }) => title)).toEqual(['Third'])
  expect((await app.call('questionnaires.list', {})).some(({ id }) => id === 'mine')).toBe(true)
})

it('changes nothing when the backup is damaged, or no backup of the present can be made', async () => {
  const { app, made } = await withBackup()
  await app.call('rounds.remove', { id: 'second' })
  const path = join(app.dataFolder, 'backups', made.name)
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length - 5))
  expect(await app.failing('backups.restore', { name: made.name })).toMatchObject({ key: 'backupDamaged' })
  expect(await app.failing('backups.preview', { name: '../teams.json' })).toMatchObject({ key: 'backupNotFound' })
  expect((await app.call('rounds.list', { teamId: 'checkout' })).map(({ title }) => title)).toEqual(['First'])
})

it('makes another backup of the same where the one before has been damaged', async () => {
  const { app, made } = await withBackup()
  const path = join(app.dataFolder, 'backups', made.name)
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length - 5))
  const { made: another } = await app.call('backups.make', {})
  expect(another).not.toBeNull()
  expect(await app.call('backups.make', {})).toEqual({ made: null })
  expect((await app.call('backups.preview', { name: another?.name ?? '' })).changes).toEqual([])
  expect(readFileSync(path)).toEqual(bytes.subarray(0, bytes.length - 5))
})

it('names a backup that cannot be read now, and goes on with the others', async () => {
  const { app, made } = await withBackup()
  const path = join(app.dataFolder, 'backups', made.name)
  rmSync(path)
  // Root may read every file; a folder is read by nobody.
  mkdirSync(path)
  expect(await app.failing('backups.preview', { name: made.name })).toMatchObject({
    key: 'fileNotReadable',
    params: { file: path, reason: 'EISDIR' },
  })
  expect((await app.call('backups.make', {})).made).not.toBeNull()
})

it('leaves alone what a newer Plumbline wrote, and says so', async () => {
  const { app, made } = await withBackup()
  const newer = encodeStored({ ...makeRound({ id: 'first', title: 'From tomorrow' }), version: 2 })
  writeFileSync(join(app.dataFolder, 'rounds', 'first.json'), newer)
  const plan = await app.call('backups.preview', { name: made.name })
  expect(plan).toMatchObject({ changes: [], kept: [{ kind: 'round', title: 'From tomorrow', why: 'newer' }] })
  await app.call('backups.restore', { name: made.name })
  expect(readFileSync(join(app.dataFolder, 'rounds', 'first.json'))).toEqual(newer)
})

it('has neither sealed ballots nor keys in a backup, and never brings a round back to be sealed again', async () => {
  const app = await openApp()
  const team = await app.call('teams.create', { name: 'Checkout', size: 7 })
  const terms = { minimumGroup: 3, audience: 'team' as const, comments: true, predictions: false }
  const round = await app.call('rounds.create', {
    teamId: team.id,
    title: 'Sealed',
    date: '2026-11-22',
    mode: 'ballots',
    questionnaireIds: ['devops-sre'],
    terms,
  })
  const { made } = await app.call('backups.make', {})
  await app.call('backups.export', { passphrase: null })
  const path = join(app.dataFolder, 'ballots', `${round.id}.json`)
  expect(readdirSync(join(app.dataFolder, 'ballots'))).toContain(`${round.id}.key`)
  await app.call('ballots.discard', { roundId: round.id })
  expect(existsSync(path)).toBe(false)
  const plan = await app.call('backups.preview', { name: made?.name ?? '' })
  expect(plan.kept).toEqual([{ kind: 'round', title: 'Sealed', why: 'sealed' }])
  await app.call('backups.restore', { name: made?.name ?? '' })
  expect((await app.call('rounds.read', { id: round.id })).mode).toBe('agreed')
  expect(readdirSync(join(app.dataFolder, 'ballots'))).toEqual([])
  const other = await openApp()
  const read = await other.call('backups.readFile', { text: fileOf(app) })
  expect(read).toMatchObject({ kind: 'read', plan: { kept: [{ why: 'sealed' }] } })
})

it('keeps a round that collects ballots through a restore, with its team', async () => {
  const { app, made } = await withBackup()
  const team = await app.call('teams.create', { name: 'Search', size: 7 })
  const terms = { minimumGroup: 3, audience: 'team' as const, comments: true, predictions: false }
  const input = { title: 'Sealed', date: '2026-11-22', mode: 'ballots' as const, questionnaireIds: ['devops-sre'] }
  const { id } = await app.call('rounds.create', { teamId: team.id, ...input, terms })
  expect(await app.call('backups.preview', { name: made.name })).toMatchObject({
    changes: [],
    kept: [{ title: 'Sealed' }],
  })
  await app.call('backups.restore', { name: made.name })
  expect(await app.call('ballots.box', { roundId: id })).toMatchObject({ ballots: 0 })
})

it('moves a workspace to another machine by one file, and asks before it replaces', async () => {
  const { app } = await withBackup()
  await app.call('backups.export', { passphrase: null })
  expect(app.delivered.at(-1)?.fileName).toMatch(/^plumbline-\d{4}-\d\d-\d\d\.plumbline-backup$/)
  const other = await openApp()
  await take(other, makeRound({ id: 'first', title: 'My own first' }))
  await take(other, makeRound({ id: 'mine', title: 'Mine' }))
  const read = await other.call('backups.readFile', { text: fileOf(app) })
  if (read.kind !== 'read') throw new Error(read.kind)
  expect(told(read.plan)).toEqual(['round replaced: First', 'round added: Second'])
  expect(await other.call('backups.import', { id: read.id, replace: false })).toMatchObject({ changes: 1 })
  const titles = async () => (await other.call('rounds.list', { teamId: 'checkout' })).map(({ title }) => title).sort()
  expect(await titles()).toEqual(['Mine', 'My own first', 'Second'])
  expect(await other.failing('backups.import', { id: read.id, replace: true })).toMatchObject({
    key: 'backupReadAgain',
  })
  const again = await other.call('backups.readFile', { text: fileOf(app) })
  if (again.kind !== 'read') throw new Error(again.kind)
  const { undo } = await other.call('backups.import', { id: again.id, replace: true })
  expect(await titles()).toEqual(['First', 'Mine', 'Second'])
  await other.call('backups.restore', { name: undo ?? '' })
  expect(await titles()).toEqual(['Mine', 'My own first', 'Second'])
})

it('asks for the passphrase of an encrypted file, and takes no other', async () => {
  const { app } = await withBackup()
  expect(await app.failing('backups.export', { passphrase: 'too short' })).toMatchObject({ code: 'bad-input' })
  await app.call('backups.export', { passphrase: 'correct horse battery' })
  const text = fileOf(app)
  const other = await openApp()
  expect(await other.call('backups.readFile', { text })).toEqual({ kind: 'needs-passphrase' })
  expect(await other.failing('backups.readFile', { text, passphrase: 'no' })).toMatchObject({
    key: 'backupWrongPassphrase',
  })
  const read = await other.call('backups.readFile', { text, passphrase: 'correct horse battery' })
  expect(read).toMatchObject({
    kind: 'read',
    plan: { changes: [{ change: 'added' }, { change: 'added' }, { change: 'added' }] },
  })
})

it('makes a backup before an import replaces a round', async () => {
  const { app } = await withBackup()
  const later = { clock: () => new Date(Date.now() + 3_600_000) }
  await app.close()
  const next = await openApp({ dataFolder: app.dataFolder, ...later })
  await next.call('rounds.update', { id: 'first', title: 'Mine now' })
  await take(next, makeRound({ id: 'first', title: 'Replaced' }), 'replace')
  const [newest] = await next.call('backups.list', {})
  expect(newest?.reason).toBe('before-import')
  expect(told(await next.call('backups.preview', { name: newest?.name ?? '' }))).toEqual(['round replaced: Mine now'])
})

it('keeps other files in the folder of backups, and names no foreign one', async () => {
  const { app } = await withBackup()
  mkdirSync(join(app.dataFolder, 'backups', 'mine'))
  writeFileSync(join(app.dataFolder, 'backups', 'notes.txt'), 'mine')
  await take(app, makeRound({ id: 'another' }))
  await app.call('backups.make', {})
  expect(await app.call('backups.list', {})).toHaveLength(2)
  expect(readdirSync(join(app.dataFolder, 'backups'))).toContain('notes.txt')
})
