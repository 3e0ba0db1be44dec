import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { AppError } from '../../../../core/app-error.ts'
import { failureEvent, toLogLine } from '../../../../main/services/log/log-event.ts'
import { openLogFile } from '../../../../main/services/log/log-file.ts'
import { makeQuestionnaire, makeRound } from '../../../builders.ts'
import { openApp } from '../open-app.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { crashSaying } from './crash-saying.ts'

const marker = 'Zwiebelfisch'
const clock = () => new Date('2026-11-22T20:00:00Z')

/** Everything that the app has logged in a folder. */
const logIn = (folder: string): string =>
  readdirSync(join(folder, 'log'))
    .map(name => readFileSync(join(folder, 'log', name), 'utf8'))
    .join('')

/** A workspace in which everything that somebody can write has been written with the marker, and much of it fails. */
const useBadly = async () => {
  const app = await openApp()
  const round = makeRound({
    id: 'marked',
    title: `${marker} title`,
    team: { id: 'team', name: `${marker} team`, size: 5 },
    notes: [{ id: 'n', text: `${marker} note` }],
    questionnaires: [makeQuestionnaire({ title: `${marker} questions` })],
  })
  await app.call('rounds.import', { fileName: `${marker}.json`, text: JSON.stringify(round) })
  const place = { roundId: 'marked', responseId: 'r1', questionnaireId: 'devops-sre', itemId: 'reduce-silos.first' }
  await app.call('rounds.setComment', { ...place, comment: `${marker} comment` })
  await app.failing('rounds.setComment', { ...place, itemId: marker, comment: `${marker} comment` })
  await app.failing('teams.create', { name: `${marker} team`, size: 3 })
  await app.failing('rounds.import', { fileName: `${marker}.json`, text: `{"${marker}": 1}` })
  await app.failing('questionnaires.read', { id: marker })
  await app.failing('damage.dismiss', { file: `rounds/${marker}.json` })
  await app.failing('sessions.setSeats', { seats: 3 })
  await app.call('backups.make', {})
  writeFileSync(join(app.dataFolder, 'rounds', 'zwiebelfisch.json'), `{"${marker}": "spoiled"}`)
  return app
}

it('tells of what failed by code, and never what anybody wrote or called something', async () => {
  const app = await useBadly()
  const { text } = await app.call('diagnostics.read', {})
  await app.close()
  const log = logIn(app.dataFolder)
  for (const shown of [log, text]) {
    expect(shown.toLowerCase()).not.toContain(marker.toLowerCase())
    expect(shown).not.toContain(app.dataFolder)
    expect(shown).toContain('"call":"teams.create","code":"conflict","key":"teamNameTaken"')
    expect(shown).toContain('"event":"started"')
    expect(shown).toContain('"event":"backup-made"')
  }
  expect(text).toContain('Rounds: 1\n')
  expect(log).toContain('"event":"closed"')
})

it('says nothing at all about sessions and ballots, whose times could tell who was answering', async () => {
  const app = await useBadly()
  await app.failing('ballots.open', { roundId: 'marked' })
  await app.dispatch('participant', 'participant.enter', { code: 'nope' })
  await app.close()
  expect(logIn(app.dataFolder)).not.toMatch(/ballots\.|participant\.|sessions\./)
})

it('tells of an unexpected failure where it happened, not what it said', () => {
  const error = crashSaying(`cannot read ${marker}\n    at ${marker}.ts:1:1`)
  const line = toLogLine(clock(), failureEvent('rounds.read', error))
  expect(line).toMatch(
    /"event":"call-crashed","call":"rounds.read","kind":"TypeError","code":"","at":"crash-saying\.ts:2\b/,
  )
  expect(line).not.toContain(marker)
})

it('writes down no value that is not a word of a program', () => {
  const error = new AppError('not-found', 'teamNotFound', { name: marker })
  expect(toLogLine(clock(), failureEvent('teams.update', error))).toBe(
    '{"day":"2026-11-22","event":"call-refused","call":"teams.update","code":"not-found","key":"teamNotFound"}\n',
  )
  error.name = `${marker} and more`
  const odd = Object.assign(new Error('x'), { name: `${marker} and more`, code: `two ${marker}` })
  expect(toLogLine(clock(), failureEvent('teams.update', odd))).not.toContain(marker)
})

it('keeps three files of bounded size, and the lines in order', async () => {
  const folder = temporaryFolder()
  const log = openLogFile({ folder, clock, limit: 500 })
  for (let index = 0; index < 60; index += 1) log.write({ event: 'backup-made', milliseconds: index, kilobytes: 1 })
  const tail = await log.tail(3)
  expect(tail.map(line => (JSON.parse(line) as { milliseconds: number }).milliseconds)).toEqual([57, 58, 59])
  expect(readdirSync(join(folder, 'log')).sort()).toEqual(['plumbline.1.log', 'plumbline.2.log', 'plumbline.log'])
  expect(readFileSync(join(folder, 'log', 'plumbline.1.log')).length).toBeLessThan(700)
})

it('does no harm where it cannot be written', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'log'), 'in the way')
  const log = openLogFile({ folder, clock })
  log.write({ event: 'closed' })
  await log.settled()
  expect(await log.tail(5)).toEqual([])
  expect(existsSync(join(folder, 'log'))).toBe(true)
})

it('does not make a data folder anew that has gone with its disk', async () => {
  const folder = join(temporaryFolder(), 'on-a-stick')
  mkdirSync(folder)
  const log = openLogFile({ folder, clock })
  log.write({ event: 'closed' })
  expect(await log.tail(5)).toHaveLength(1)
  rmSync(folder, { recursive: true })
  log.write({ event: 'closed' })
  await log.settled()
  expect(existsSync(folder)).toBe(false)
})
