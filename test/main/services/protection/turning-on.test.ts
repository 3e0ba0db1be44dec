import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isSealed } from '../../../../main/services/storage/sealed-form.ts'
import { openApp } from '../open-app.ts'
import {
  bytesIn,
  contentOf,
  createKeyStore,
  filesWith,
  fillFolder,
  isAlwaysPlain,
  openWith,
  passphrase,
  told,
  turnOn,
} from './protected-app.ts'

const caches = ['index.json', 'portfolio.json']
const lasting = (folder: string) =>
  new Map([...bytesIn(folder)].filter(([name]) => !isAlwaysPlain(name) && !caches.includes(name)))

it('encrypts every file with something of the user in it, and gives each back byte for byte', async () => {
  const app = await openWith(createKeyStore().guard)
  await fillFolder(app)
  const [before, content] = [lasting(app.dataFolder), await contentOf(app)]
  before.delete(join('rounds', '.kept.json.0123456789ab-1.tmp'))
  expect([...new Set([...before.keys()].map(name => name.split(/[\\/]/)[0]))].sort()).toEqual(
    ['backups', 'ballots', 'damaged', 'questionnaires', 'rounds', 'services', 'teams.json', 'trash'].sort(),
  )

  expect((await turnOn(app, { system: true })).state).toEqual({
    state: 'on',
    unfinished: null,
    opensBy: { system: true, passphrase: false },
    canUseSystem: true,
  })
  const sealed = [...bytesIn(app.dataFolder)].filter(([name]) => !isAlwaysPlain(name))
  expect(sealed.filter(([, bytes]) => !isSealed(bytes)).map(([name]) => name)).toEqual([])
  expect(filesWith(app.dataFolder, [told, 'reduce-silos'])).toEqual([])
  expect([...lasting(app.dataFolder).keys()]).toEqual([...before.keys()])
  expect(await contentOf(app)).toEqual(content)

  expect(await app.call('protection.turnOff', {})).toMatchObject({ state: 'off', unfinished: null })
  expect(lasting(app.dataFolder)).toEqual(before)
  expect(await contentOf(app)).toEqual(content)
  expect([...bytesIn(app.dataFolder).keys()].filter(name => name.startsWith('protection'))).toEqual([])
})

it('encrypts what is saved from then on, with the version before', async () => {
  const app = await openWith(createKeyStore().guard)
  await turnOn(app, { system: true })
  await fillFolder(app)
  expect(filesWith(app.dataFolder, ['reduce-silos'])).toEqual([])
  expect(readdirSync(join(app.dataFolder, 'rounds'))).toContain('kept.json.previous')
  expect(await app.call('rounds.summary', { id: 'kept' })).toMatchObject({ title: `${told} kept` })
})

it('keeps the times of ballots and of their keys to itself', async () => {
  const app = await openWith(createKeyStore().guard)
  await fillFolder(app)
  await turnOn(app, { system: true })
  const folder = join(app.dataFolder, 'ballots')
  const times = [folder, ...readdirSync(folder).map(name => join(folder, name))].map(path => statSync(path).mtimeMs)
  expect(new Set(times)).toEqual(new Set([Date.parse('2000-01-01T00:00:00Z')]))
})

it('asks for proof that the recovery key was kept, and for something to open the folder with', async () => {
  const app = await openWith(createKeyStore().guard)
  const way = { passphrase: null, system: true }
  const recoveryKey = '60RK-4CSM-6MV3-EE1S-C5H6-6S35-CSKP-GTBA-FXED'
  expect(await app.failing('protection.turnOn', { recoveryKey, ...way })).toMatchObject({
    key: 'protectionPrepareAgain',
  })
  const shown = (await app.call('protection.prepare', {})).recoveryKey
  const refused = async (changes: object) =>
    (await app.failing('protection.turnOn', { recoveryKey: shown, ...way, ...changes })).key
  expect(await refused({ recoveryKey })).toBe('protectionNotPrepared')
  expect(await refused({ recoveryKey: `${shown.slice(0, -1)}${shown.endsWith('0') ? '1' : '0'}` })).toBe(
    'recoveryKeyMistyped',
  )
  expect(await refused({ recoveryKey: shown.slice(5) })).toBe('recoveryKeyIncomplete')
  expect(await refused({ system: false })).toBe('protectionNeedsOpening')
  expect(await refused({ passphrase: 'too short' })).toBe('badInput')
  expect(await app.call('protection.read', {})).toMatchObject({ state: 'off' })
  const typed = shown.toLowerCase().replaceAll('-', ' ')
  expect(await app.call('protection.turnOn', { recoveryKey: typed, ...way })).toMatchObject({ state: 'on' })
  expect(await refused({})).toBe('protectionIsOn')
})

it('refuses a key store that is none, and changes nothing', async () => {
  const app = await openWith({ protect: async () => null, reveal: () => Promise.reject(new Error('none')) })
  await fillFolder(app)
  const before = lasting(app.dataFolder)
  const { recoveryKey } = await app.call('protection.prepare', {})
  const request = { recoveryKey, passphrase, system: true }
  expect(await app.failing('protection.turnOn', request)).toMatchObject({ key: 'protectionNoKeyStore' })
  expect(lasting(app.dataFolder)).toEqual(before)
})

it('never encrypts the demo', async () => {
  const app = await openApp({ workspace: 'demo' })
  const { recoveryKey } = await app.call('protection.prepare', {})
  const request = { recoveryKey, passphrase, system: false }
  expect(await app.call('protection.read', {})).toMatchObject({ state: 'off', canUseSystem: false })
  expect(await app.failing('protection.turnOn', request)).toMatchObject({ key: 'protectionNotInDemo' })
  expect(await app.failing('protection.turnOff', {})).toMatchObject({ key: 'protectionNotInDemo' })
})

it('lets saves that come meanwhile wait, and loses none', async () => {
  const { guard } = createKeyStore()
  const app = await openWith(guard)
  await fillFolder(app)
  const place = { roundId: 'kept', responseId: 'r1', questionnaireId: 'devops-sre' }
  const items = ['reduce-silos.intent', 'reduce-silos.second', 'accept-failure.first', 'accept-failure.second']
  const say = (itemId: string, comment: string) => app.call('rounds.setComment', { ...place, itemId, comment })
  const said: Record<string, string> = { 'reduce-silos.first': `${told} comment` }
  let isOn = false
  const turning = turnOn(app, { system: true }).then(() => {
    isOn = true
  })
  for (let turn = 0; !isOn || turn < items.length; turn += 1) {
    const itemId = items[turn % items.length] ?? ''
    await say(itemId, `turn ${turn}`)
    said[itemId] = `turn ${turn}`
  }
  await turning
  expect(Object.keys(said)).toHaveLength(5)
  await app.close()
  const next = await openWith(guard, { dataFolder: app.dataFolder })
  const { responses } = await next.call('rounds.read', { id: 'kept' })
  expect(responses[0]?.comments?.['devops-sre']).toEqual(said)
})

it('refuses while people are in a session', async () => {
  const app = await openWith(createKeyStore().guard)
  await fillFolder(app)
  const round = (await app.call('rounds.list', { teamId: 'checkout' })).find(({ collecting }) => collecting)
  await app.call('sessions.open', { roundId: round?.id ?? '', address: '127.0.0.1', seats: 3 })
  const { recoveryKey } = await app.call('protection.prepare', {})
  const request = { recoveryKey, passphrase: null, system: true }
  expect(await app.failing('protection.turnOn', request)).toMatchObject({ key: 'protectionSessionOpen' })
  await app.call('sessions.close', {})
  expect(await app.call('protection.turnOn', request)).toMatchObject({ state: 'on' })
})

it('tells how far it has come, and that everything is to be read again', async () => {
  const app = await openWith(createKeyStore().guard)
  await fillFolder(app)
  app.events.length = 0
  const { recoveryKey } = await app.call('protection.prepare', {})
  const turning = app.call('protection.turnOn', { recoveryKey, passphrase: null, system: true })
  const seen: number[] = []
  let isOver = false
  void turning.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const progress = await app.call('protection.progress', {})
    if (progress) seen.push(progress.done / progress.total)
    await new Promise(resolve => setImmediate(resolve))
  }
  await turning
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(await app.call('protection.progress', {})).toBeNull()
  const topics = app.events.map(event => (event.name === 'data.changed' ? event.payload.topic : event.name))
  expect(topics).toContain('protection')
  expect(topics).toContain('workspace')
})
