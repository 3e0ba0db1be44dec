import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { roundToText } from '../../../main/services/documents/round-file.ts'
import { makeRound } from '../../builders.ts'
import { openApp } from './open-app.ts'
import { temporaryFolder } from './temporary-folder.ts'

const roundOf = (team: string, id: string, date: string) =>
  makeRound({ id, date, title: id, team: { id: team, name: team, size: 5 } })

const withTeams = async (teams: string[], dataFolder = temporaryFolder()) => {
  const app = await openApp({ dataFolder })
  for (const team of teams) {
    for (const [id, date] of [
      [`${team}-1`, '2026-01-01'],
      [`${team}-2`, '2026-04-01'],
    ] as const)
      await app.call('rounds.import', { fileName: `${id}.json`, text: roundToText(roundOf(team, id, date)) })
  }
  return app
}

it('puts every team with rounds side by side, and follows what changes', async () => {
  const app = await withTeams(['Ant', 'Bee'])
  await app.call('teams.create', { name: 'Cicada', size: 3 })
  const first = await app.call('portfolio.read', {})
  expect([first.read, first.teams]).toEqual([2, 2])
  expect(first.portfolio.teams.map(({ team, parts }) => [team.name, parts[0]?.round.id])).toEqual([
    ['Ant', 'Ant-2'],
    ['Bee', 'Bee-2'],
  ])
  const before = first.portfolio.teams[0]?.parts[0]?.score.mean
  const place = { roundId: 'Ant-2', responseId: 'r1', questionnaireId: 'devops-sre', itemId: 'reduce-silos.first' }
  await app.call('rounds.setAnswer', { ...place, answer: 4 })
  const second = await app.call('portfolio.read', {})
  expect(second.portfolio.teams[0]?.parts[0]?.score.mean).toBeGreaterThan(before ?? 100)
  await app.call('rounds.remove', { id: 'Bee-2' })
  await app.call('rounds.remove', { id: 'Bee-1' })
  const third = await app.call('portfolio.read', {})
  expect(third.portfolio.teams.map(({ team }) => team.name)).toEqual(['Ant'])
})

it('keeps what it read over a restart, and reads it again where that was lost', async () => {
  const dataFolder = temporaryFolder()
  const app = await withTeams(['Ant'], dataFolder)
  const before = await app.call('portfolio.read', {})
  const file = join(dataFolder, 'portfolio.json')
  expect(readFileSync(file, 'utf8')).toContain('"Ant-2"')
  await app.close()
  const again = await openApp({ dataFolder })
  expect(await again.call('portfolio.read', {})).toEqual(before)
  writeFileSync(file, '{"half":')
  await again.close()
  const third = await openApp({ dataFolder })
  expect(await third.call('portfolio.read', {})).toEqual(before)
})
