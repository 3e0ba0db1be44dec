import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { createQuestionnaireLibrary } from '../../../main/services/questionnaire-library.ts'
import { questionnaireFromStored } from '../../../main/services/storage/stored-questionnaire.ts'
import { makeItem, makePlainQuestionnaire, makeQuestionnaire } from '../../builders.ts'
import { openApp, questionnairesFolder } from './open-app.ts'
import { temporaryFolder } from './temporary-folder.ts'

type App = Awaited<ReturnType<typeof openApp>>

const importOne = ({ call }: App, questionnaire: Questionnaire, onConflict: 'ask' | 'replace' = 'ask') =>
  call('questionnaires.import', { fileName: 'q.json', text: JSON.stringify(questionnaire), onConflict })
const ownIds = async ({ call }: App): Promise<string[]> =>
  (await call('questionnaires.list', {})).filter(({ own }) => own).map(({ id }) => id)
const fileIn = (folder: string, name: string): string => join(folder, 'questionnaires', name)

const first = makeQuestionnaire({ id: 'mine', title: 'Mine' })
const second = makeQuestionnaire({ id: 'mine', title: 'Mine, revised', revision: '2.0.0' })

it('keeps own questionnaires from one run to the next, by title', async () => {
  const folder = temporaryFolder()
  const app = await openApp({ dataFolder: folder })
  await importOne(app, makeQuestionnaire({ id: 'b', title: 'Team 10' }))
  await importOne(app, makeQuestionnaire({ id: 'c', title: 'Team 9' }))
  await importOne(app, makeQuestionnaire({ id: 'a', title: 'Zeal' }))
  await app.close()
  expect(await ownIds(await openApp({ dataFolder: folder }))).toEqual(['c', 'b', 'a'])
})

it('keeps what it replaces beside it on the disk', async () => {
  const folder = temporaryFolder()
  const app = await openApp({ dataFolder: folder })
  await importOne(app, first)
  await importOne(app, second, 'replace')
  const previous = readFileSync(fileIn(folder, 'mine.json.previous'))
  expect(questionnaireFromStored(previous, 'mine.json')).toEqual({ ok: true, value: first })
})

it('keeps the own ones of the demo apart', async () => {
  const app = await openApp()
  await importOne(app, first)
  await app.call('app.openWorkspace', { workspace: 'demo' })
  expect(await ownIds(app)).toEqual([])
  await importOne(app, makeQuestionnaire({ id: 'tried' }))
  await app.call('app.openWorkspace', { workspace: 'own' })
  expect(await ownIds(app)).toEqual(['mine'])
})

it('asks only some dimensions of an own questionnaire, and goes on with rounds after it was removed', async () => {
  const app = await openApp()
  await importOne(app, first)
  const { id: teamId } = await app.call('teams.create', { name: 'Checkout', size: 7 })
  const request = { teamId, title: 'Q4', date: '2026-11-22', mode: 'agreed' as const, questionnaireIds: ['mine'] }
  const round = await app.call('rounds.create', { ...request, dimensions: { mine: ['accept-failure'] } })
  expect(round.questionnaires[0]?.dimensions.map(({ id }) => id)).toEqual(['accept-failure'])
  await app.call('questionnaires.remove', { id: 'mine' })
  expect(await app.call('rounds.read', { id: round.id })).toEqual(round)
  expect(await app.failing('rounds.create', request)).toMatchObject({ key: 'questionnaireNotFound' })
})

it('copies any questionnaire under the first id that never meant another', async () => {
  const app = await openApp()
  const copies = [
    await app.call('questionnaires.copy', { id: 'slo' }),
    await app.call('questionnaires.copy', { id: 'slo' }),
  ]
  expect(copies.map(({ id, title, revision }) => [id, title, revision])).toEqual([
    ['slo-copy', 'Objectives and error budgets (copy)', '1.0.0'],
    ['slo-copy-2', 'Objectives and error budgets (copy 2)', '1.0.0'],
  ])
  await app.call('questionnaires.remove', { id: 'slo-copy' })
  expect(await app.call('questionnaires.copy', { id: 'slo' })).toMatchObject({ id: 'slo-copy-3' })
  expect(await app.call('questionnaires.copy', { id: 'slo-copy-2' })).toMatchObject({ id: 'slo-copy-2-copy' })
})

it('gives copies that are asked for at once different ids', async () => {
  const app = await openApp()
  const copies = await Promise.all([1, 2, 3].map(() => app.call('questionnaires.copy', { id: 'slo' })))
  expect(copies.map(({ id }) => id).sort()).toEqual(['slo-copy', 'slo-copy-2', 'slo-copy-3'])
  expect(await ownIds(app)).toHaveLength(3)
})

it('copies the questions as they are, at their first wording', async () => {
  const app = await openApp()
  await importOne(app, { ...first, items: first.items.map(item => ({ ...item, rev: 7 })) })
  const { id } = await app.call('questionnaires.copy', { id: 'mine' })
  expect(await app.call('questionnaires.read', { id })).toEqual({ ...first, id, title: 'Mine (copy)' })
})

it('cuts an id and a title that leave no room for the addition, and no character in two', async () => {
  const app = await openApp()
  await importOne(app, { ...first, id: 'x'.repeat(80), title: `${'y'.repeat(392)}🙂🙂🙂🙂` })
  expect(await app.call('questionnaires.copy', { id: 'x'.repeat(80) })).toMatchObject({
    id: `${'x'.repeat(75)}-copy`,
    title: `${'y'.repeat(392)} (copy)`,
  })
  const number2 = await app.call('questionnaires.copy', { id: 'x'.repeat(80) })
  expect(number2.id).toBe(`${'x'.repeat(73)}-copy-2`)
  expect(await importOne(app, await app.call('questionnaires.read', { id: number2.id }))).toMatchObject({
    kind: 'unchanged',
  })
})

it('brings back what was removed, also in a later run, unless its id is in use again', async () => {
  const folder = temporaryFolder()
  const app = await openApp({ dataFolder: folder })
  await importOne(app, first)
  await app.call('questionnaires.remove', { id: 'mine' })
  expect(readdirSync(join(folder, 'trash', 'questionnaires'))).toEqual(['mine.json'])
  await app.close()
  const later = await openApp({ dataFolder: folder })
  expect(await importOne(later, second)).toMatchObject({ kind: 'imported' })
  expect(await later.failing('questionnaires.restore', { id: 'mine' })).toMatchObject({
    code: 'conflict',
    key: 'questionnaireAlreadyHere',
  })
  await later.call('questionnaires.remove', { id: 'mine' })
  await later.call('questionnaires.restore', { id: 'mine' })
  expect(await later.call('questionnaires.read', { id: 'mine' })).toEqual(second)
  await later.call('questionnaires.remove', { id: 'mine' })
  await later.call('questionnaires.restore', { id: 'mine' })
  expect(await later.failing('questionnaires.restore', { id: 'mine' })).toMatchObject({ code: 'conflict' })
  expect(await later.call('rounds.removed', {})).toEqual([])
})

it('tells of a damaged file, opens the rest, and brings the previous version back', async () => {
  const folder = temporaryFolder()
  const app = await openApp({ dataFolder: folder })
  await importOne(app, first)
  await importOne(app, second, 'replace')
  await importOne(app, makeQuestionnaire({ id: 'fine' }))
  await app.close()
  truncateSync(fileIn(folder, 'mine.json'), 300)
  const bytes = readFileSync(fileIn(folder, 'mine.json'))
  const later = await openApp({ dataFolder: folder })
  expect(await ownIds(later)).toEqual(['fine'])
  const file = 'questionnaires/mine.json'
  const keptAs = join(folder, 'damaged', 'questionnaires.mine.json-1')
  expect(await later.call('damage.list', {})).toEqual([
    { file, keptAs, reason: 'truncated', title: 'Mine, revised', previous: true },
  ])
  expect(readFileSync(keptAs)).toEqual(bytes)
  await later.call('damage.restorePrevious', { file })
  expect(await later.call('questionnaires.read', { id: 'mine' })).toEqual(first)
  expect(await later.call('damage.list', {})).toEqual([])
  expect(later.events).toContainEqual({ name: 'data.changed', payload: { topic: 'questionnaires' } })
})

it('finds damage while it runs, takes a file in again for one that is damaged, and leaves the damaged bytes', async () => {
  const folder = temporaryFolder()
  const app = await openApp({ dataFolder: folder })
  await importOne(app, first)
  writeFileSync(fileIn(folder, 'mine.json'), 'spoiled')
  expect(await ownIds(app)).toEqual([])
  expect(await app.call('damage.list', {})).toMatchObject([{ reason: 'not-json', previous: false }])
  expect(await app.call('questionnaires.copy', { id: 'slo' })).toMatchObject({ id: 'slo-copy' })
  expect(await importOne(app, second)).toMatchObject({ kind: 'imported' })
  expect(readFileSync(join(folder, 'damaged', 'questionnaires.mine.json-1'), 'utf8')).toBe('spoiled')
  await app.call('damage.dismiss', { file: 'questionnaires/mine.json' })
  expect(await app.call('damage.list', {})).toEqual([])
  expect(await app.call('questionnaires.read', { id: 'mine' })).toEqual(second)
})

it('says so when what was removed has been damaged since', async () => {
  const folder = temporaryFolder()
  const app = await openApp({ dataFolder: folder })
  await importOne(app, first)
  await app.call('questionnaires.remove', { id: 'mine' })
  writeFileSync(join(folder, 'trash', 'questionnaires', 'mine.json'), '{}')
  expect(await app.failing('questionnaires.restore', { id: 'mine' })).toMatchObject({
    code: 'storage',
    key: 'questionnaireDamaged',
  })
  expect(await app.call('damage.list', {})).toMatchObject([
    { file: 'questionnaires/mine.json', reason: 'not-a-questionnaire' },
  ])
})

it('goes on with an own questionnaire whose id is shipped later, until it is removed', async () => {
  const folder = temporaryFolder()
  const shippedLater = temporaryFolder()
  writeFileSync(join(shippedLater, 'mine.json'), JSON.stringify(second))
  const app = await openApp({ dataFolder: folder })
  await importOne(app, first)
  await app.close()
  const later = await openApp({ dataFolder: folder, questionnairesFolder: shippedLater })
  expect(await later.call('questionnaires.list', {})).toMatchObject([{ id: 'mine', title: 'Mine', own: true }])
  expect(await later.call('questionnaires.read', { id: 'mine' })).toEqual(first)
  await later.call('questionnaires.remove', { id: 'mine' })
  expect(await later.call('questionnaires.read', { id: 'mine' })).toEqual(second)
  expect(await later.failing('questionnaires.remove', { id: 'mine' })).toMatchObject({ key: 'questionnaireShipped' })
})

it('offers JSON where YAML would be too large to be read again', async () => {
  const app = await openApp()
  const help = 'x'.repeat(2000)
  const large = makePlainQuestionnaire({ a: 1000 }, { id: 'large' })
  await importOne(app, { ...large, items: large.items.map(item => makeItem({ ...item, help })) })
  expect(await app.failing('questionnaires.export', { id: 'large', format: 'yaml' })).toMatchObject({
    code: 'too-large',
    key: 'questionnaireTooLargeForYaml',
    params: { id: 'large' },
  })
  await app.call('questionnaires.export', { id: 'large', format: 'json' })
  const text = new TextDecoder().decode(app.delivered.at(-1)?.bytes)
  expect(await app.call('questionnaires.import', { fileName: 'large.json', text })).toMatchObject({ kind: 'unchanged' })
})

it('leaves the shipped questionnaires alone', async () => {
  const app = await openApp()
  const shipped = await createQuestionnaireLibrary(questionnairesFolder).all()
  const [original] = shipped
  if (!original) throw new Error('Nothing is shipped')
  await importOne(app, { ...original, id: 'other' })
  await app.call('questionnaires.copy', { id: original.id })
  expect(await app.call('questionnaires.read', { id: original.id })).toEqual(original)
  expect(existsSync(fileIn(app.dataFolder, `${original.id}.json`))).toBe(false)
})

it('says which questions of a file say something else under the same rev, before it replaces them', async () => {
  const app = await openApp()
  await importOne(app, first)
  const [changed, ...rest] = first.items
  if (!changed) throw new Error('The questionnaire asks nothing')
  const reworded = { ...first, items: [{ ...changed, text: 'Something else.' }, ...rest] }
  expect(await importOne(app, reworded)).toMatchObject({ kind: 'conflict', rewordedInPlace: [changed.id] })
})
