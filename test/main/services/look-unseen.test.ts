import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makePlainQuestionnaire, makeRound } from '../../builders.ts'
import { openApp } from './open-app.ts'

const terms = { minimumGroup: 3, audience: 'team' as const, comments: true, predictions: false }

/** A data folder with a ballot box and a deleted round and questionnaire, closed. */
const prepare = async (): Promise<{ folder: string; sealed: string }> => {
  const app = await openApp()
  const team = await app.call('teams.create', { name: 'Checkout', size: 7 })
  const input = { title: 'Sealed', date: '2026-11-22', mode: 'ballots' as const, questionnaireIds: ['devops-sre'] }
  const { id } = await app.call('rounds.create', { teamId: team.id, ...input, terms })
  await app.call('rounds.import', { fileName: 'r.json', text: JSON.stringify(makeRound({ id: 'gone' })) })
  await app.call('rounds.remove', { id: 'gone' })
  const mine = makePlainQuestionnaire({ one: 2 }, { id: 'mine', title: 'Mine' })
  await app.call('questionnaires.import', { fileName: 'mine.json', text: JSON.stringify(mine) })
  await app.call('questionnaires.remove', { id: 'mine' })
  await app.close()
  return { folder: app.dataFolder, sealed: id }
}

it('names damage of what nobody has opened yet, once the app has come up', async () => {
  const { folder, sealed } = await prepare()
  const hurt = ['trash/gone.json', 'trash/questionnaires/mine.json']
  for (const path of hurt) truncateSync(join(folder, path), 100)
  writeFileSync(join(folder, 'ballots', `${sealed}.json`), 'spoiled')
  const app = await openApp({ dataFolder: folder })
  await expect
    .poll(async () => (await app.call('damage.list', {})).map(({ file }) => file).sort(), { timeout: 5000 })
    .toEqual([`ballots/${sealed}.json`, 'questionnaires/mine.json', 'rounds/gone.json'])
  expect(app.events).toContainEqual({ name: 'data.changed', payload: { topic: 'damage' } })
  expect(readdirSync(join(folder, 'damaged'))).toHaveLength(3)
  expect(await app.call('ballots.box', { roundId: sealed })).toMatchObject({ ballots: 0 })
})
