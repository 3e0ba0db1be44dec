import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CallReply } from '../../../../core/contract/shapes.ts'
import { roundToText } from '../../../../main/services/documents/round-file.ts'
import { makeRound } from '../../../builders.ts'
import { shortQuestionnaire } from '../../../core/parse-support.ts'
import { openApp } from '../open-app.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { contentsOf } from './folder-contents.ts'
import { previewedBackups, refusedBackups } from './hostile-backups.ts'
import { type HostileFile, harmlessFiles, refusedFiles } from './hostile-files.ts'

type Way = (content: string | Uint8Array, roundId: string) => [name: string, input: unknown][]

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64')
const table =
  (kind: string): Way =>
  content => [['tables.read', { kind, fileName: 'x.csv', text: content }]]

/** The calls by which a file comes in at each place that has any. */
const ways: Record<string, Way> = {
  'the YAML of a questionnaire': content => [
    ['questionnaires.import', { fileName: 'x.yaml', text: content }],
    ['questionnaires.import', { fileName: 'x.yaml', text: content, onConflict: 'replace' }],
  ],
  'the file of a round': content => [
    ['rounds.import', { fileName: 'x.json', text: content }],
    ['rounds.import', { fileName: 'x.json', text: content, onConflict: 'keep-both' }],
  ],
  'a file of either kind': content => [
    ['rounds.import', { fileName: 'x.json', text: content }],
    ['questionnaires.import', { fileName: 'x.json', text: content }],
  ],
  'the file of a risk catalogue': content => [['tables.read', { kind: 'risks', fileName: 'x.json', text: content }]],
  'the file of a ballot': (content, roundId) => [
    ['ballots.addFiles', { roundId, files: [{ fileName: 'x.json', text: content }] }],
  ],
  'a table of risks': table('risks'),
  'a table of incidents': table('incidents'),
  'a table of deployments': table('deployments'),
  'a spreadsheet': content => [
    ['rounds.import', { fileName: 'x.xlsx', text: base64(content), encoding: 'base64' }],
    ['rounds.import', { fileName: 'x.xlsx', text: base64(content), encoding: 'base64', onConflict: 'replace' }],
  ],
  'a backup': content => [
    ['backups.readFile', { text: base64(content) }],
    ['backups.readFile', { text: base64(content), passphrase: 'a long passphrase' }],
  ],
}

const backups = [...refusedBackups, ...previewedBackups].map(file => ({ ...file, boundary: 'a backup' }))
const files: (HostileFile & { calls: Way })[] = [...refusedFiles, ...harmlessFiles, ...backups].flatMap(file => {
  const calls = ways[file.boundary]
  return calls ? [{ ...file, calls }] : []
})

const here = makeRound({ id: 'here' })

/** The app with something in it that could be spoilt, and what there was on its disk. */
const openFull = async () => {
  const folder = temporaryFolder()
  const dataFolder = join(folder, 'data')
  const filling = await openApp({ dataFolder })
  const roundId = await fill(filling)
  await filling.close()
  const app = await openApp({ dataFolder })
  return { app, roundId, before: contentsOf(folder), now: () => contentsOf(folder) }
}

const fill = async (app: Awaited<ReturnType<typeof openApp>>): Promise<string> => {
  await app.call('rounds.import', { fileName: 'here.json', text: roundToText(here) })
  await app.call('questionnaires.import', { fileName: 'own.json', text: JSON.stringify(shortQuestionnaire()) })
  const { id } = await app.call('rounds.create', {
    teamId: here.team.id,
    title: 'Ballots',
    date: '2026-11-22',
    mode: 'ballots',
    questionnaireIds: ['psychological-safety'],
    terms: { minimumGroup: 3, audience: 'team', comments: true, predictions: false },
  })
  return id
}

/** What is written behind a call comes soon after it. */
const soon = (): Promise<void> => new Promise(done => setTimeout(done, 500))

describe('what is refused or only looked at', () => {
  it('writes nothing, tells no developer of what is wrong with a file, and gives no stack trace', {
    timeout: 120_000,
  }, async () => {
    const { app, roundId, before, now } = await openFull()
    const answers: [string, CallReply][] = []
    for (const { name, content, calls } of files)
      for (const [call, input] of calls(content, roundId))
        answers.push([`${name}: ${call}`, await app.dispatch('facilitator', call, input)])
    for (const [name, reply] of answers) {
      expect([name, reply.ok || reply.error.code]).not.toEqual([name, 'internal'])
      expect(JSON.stringify(reply)).not.toMatch(/\\n\s+at |node_modules/)
    }
    expect(answers.length).toBeGreaterThan(80)
    expect(app.failures).toEqual([])
    await soon()
    expect(now()).toEqual(before)
  })

  it('is noticed here when it does write', async () => {
    const { app, before, now } = await openFull()
    const other = { ...here, id: 'other' }
    await app.call('rounds.import', { fileName: 'other.json', text: roundToText(other) })
    expect(now()).not.toEqual(before)
  })
})

it.each(refusedBackups)('a backup with $name is refused', async ({ content }) => {
  const app = await openApp()
  expect(
    await app.failing('backups.readFile', { text: base64(content), passphrase: 'a long passphrase' }),
  ).toMatchObject({
    code: expect.stringMatching(/^(?:bad-input|too-large)$/),
  })
})
