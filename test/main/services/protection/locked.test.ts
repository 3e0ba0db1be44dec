import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../../../core/contract/contract.ts'
import { noteFiles } from '../../../../main/services/protection/protection-note.ts'
import { isSealed } from '../../../../main/services/storage/sealed-form.ts'
import { decodeStored, encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { openApp } from '../open-app.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import {
  bytesIn,
  contentOf,
  createKeyStore,
  filesWith,
  fillFolder,
  openWith,
  passphrase,
  told,
  turnOn,
} from './protected-app.ts'

/** An encrypted folder with something in it, and nobody in it. */
const closedFolder = async (opening: Parameters<typeof turnOn>[1] = { system: true }) => {
  const store = createKeyStore()
  const app = await openWith(store.guard)
  await fillFolder(app)
  const content = await contentOf(app)
  const { recoveryKey } = await turnOn(app, opening)
  await app.close()
  return { store, content, recoveryKey, dataFolder: app.dataFolder }
}

const notesIn = (folder: string): string[] => noteFiles.map(name => join(folder, name))
/** What no call gets so far as to look at. */
const anyInput = { id: 'x', roundId: 'x', teamId: 'x', fileName: 'x', text: '', format: 'json', exportId: 'x' }
const wrongKey = '60RK-4CSM-6MV3-EE1S-C5H6-6S35-CSKP-GTBA-FXED'

describe('a start with the key store', () => {
  it('opens without asking', async () => {
    const { content, dataFolder, store } = await closedFolder()
    const app = await openWith(store.guard, { dataFolder })
    expect(await app.call('app.read', {})).toMatchObject({ locked: false })
    expect(await contentOf(app)).toEqual(content)
  })

  it('is locked where the key store does not give the key out, and opens by the recovery key', async () => {
    const { content, dataFolder, recoveryKey, store } = await closedFolder()
    store.state.isLocked = true
    const app = await openWith(store.guard, { dataFolder })
    expect(await app.call('protection.read', {})).toEqual({
      state: 'locked',
      unfinished: null,
      opensBy: { system: true, passphrase: false },
      canUseSystem: true,
    })
    const unlock = { by: 'passphrase', secret: passphrase }
    expect(await app.failing('protection.unlock', unlock)).toMatchObject({ key: 'protectionNoPassphrase' })
    await app.call('protection.unlock', { by: 'recovery-key', secret: recoveryKey })
    expect(await contentOf(app)).toEqual(content)
  })
})

describe('a locked start', () => {
  it('refuses every call on the workspace, and shows what is not in it', async () => {
    const { dataFolder } = await closedFolder()
    const app = await openApp({ dataFolder })
    const free =
      /^(app|settings|protection|participant|pictures|files|reports\.cancel|backups\.(addPart|beginFile)|sessions\.(addresses|close|read|setSeats))/
    const names = Object.keys(contract).filter(name => !free.test(name))
    expect(names.length).toBeGreaterThan(70)
    const handlers = new Map(Object.entries<(input: never) => unknown>(app.handlers))
    const refused = { code: 'forbidden', key: 'folderLocked', params: { folder: dataFolder } }
    for (const name of names) {
      const call = async () => handlers.get(name)?.(anyInput as never)
      await expect(call(), name).rejects.toMatchObject(refused)
    }
    expect(await app.call('app.read', {})).toMatchObject({ locked: true, workspace: 'own', dataFolder })
    expect(await app.call('settings.read', {})).toMatchObject({ colorScheme: 'auto' })
    expect(app.failures).toEqual([])
  })

  it('unlocks by the passphrase, tells a wrong one, and stays open beside the demo', async () => {
    const { content, dataFolder } = await closedFolder({ passphrase })
    const app = await openApp({ dataFolder })
    const by = 'passphrase'
    const wrong = await app.failing('protection.unlock', { by, secret: `${passphrase}!` })
    expect(wrong).toMatchObject({ code: 'forbidden', key: 'protectionWrongPassphrase' })
    expect(await app.call('app.openWorkspace', { workspace: 'demo' })).toMatchObject({ locked: false })
    expect(await app.call('app.openWorkspace', { workspace: 'own' })).toMatchObject({ locked: true })
    app.events.length = 0
    expect(await app.call('protection.unlock', { by, secret: passphrase })).toMatchObject({ locked: false })
    expect(app.events).toContainEqual({ name: 'data.changed', payload: { topic: 'workspace' } })
    expect(await contentOf(app)).toEqual(content)
    await app.call('app.openWorkspace', { workspace: 'demo' })
    expect(await app.call('app.openWorkspace', { workspace: 'own' })).toMatchObject({ locked: false })
  })

  it('tells how a recovery key is wrong', async () => {
    const { dataFolder, recoveryKey } = await closedFolder()
    const app = await openApp({ dataFolder })
    const refused = async (secret: string) =>
      (await app.failing('protection.unlock', { by: 'recovery-key', secret })).key
    expect(await refused(wrongKey)).toBe('recoveryKeyOther')
    expect(await refused(recoveryKey.slice(1))).toBe('recoveryKeyIncomplete')
    expect(await refused(`${recoveryKey.startsWith('0') ? '1' : '0'}${recoveryKey.slice(1)}`)).toBe(
      'recoveryKeyMistyped',
    )
    expect(await app.call('app.read', {})).toMatchObject({ locked: true })
  })

  it('says by whom the folder is used that it would unlock', async () => {
    const { dataFolder, recoveryKey, store } = await closedFolder()
    const waiting = await openApp({ dataFolder })
    const other = await openWith(store.guard, { dataFolder })
    const unlock = { by: 'recovery-key', secret: recoveryKey } as const
    expect(await waiting.failing('protection.unlock', unlock)).toMatchObject({ key: 'dataFolderInUse' })
    await other.close()
    expect(await waiting.call('protection.unlock', unlock)).toMatchObject({ locked: false })
  })
})

describe('the note about the key', () => {
  it.each(['lost', 'cut off', 'emptied'])(
    'is not needed with the recovery key, and made anew where it was %s',
    async how => {
      const { content, dataFolder, recoveryKey, store } = await closedFolder()
      for (const path of notesIn(dataFolder)) {
        if (how === 'lost') rmSync(path)
        else truncateSync(path, how === 'emptied' ? 0 : 100)
      }
      const app = await openWith(store.guard, { dataFolder })
      const locked = { state: 'locked', opensBy: { system: false, passphrase: false } }
      expect(await app.call('protection.read', {})).toMatchObject(locked)
      const by = 'recovery-key'
      expect(await app.failing('protection.unlock', { by, secret: wrongKey })).toMatchObject({
        key: 'recoveryKeyOther',
      })
      const unlock = { by: 'passphrase', secret: passphrase }
      expect(await app.failing('protection.unlock', unlock)).toMatchObject({ key: 'protectionNoteDamaged' })
      await app.call('protection.unlock', { by, secret: recoveryKey })
      expect(await contentOf(app)).toEqual(content)
      const changed = await app.call('protection.changeOpening', { passphrase: null, system: true })
      expect(changed).toMatchObject({ state: 'on', opensBy: { system: true, passphrase: false } })
      await app.close()
      const next = await openWith(store.guard, { dataFolder })
      expect(await contentOf(next)).toEqual(content)
    },
  )

  it.each([0, 1])('is mended from its other copy (%i damaged)', async number => {
    const { content, dataFolder, store } = await closedFolder()
    const path = notesIn(dataFolder)[number] ?? ''
    const whole = readFileSync(path)
    truncateSync(path, 50)
    const app = await openWith(store.guard, { dataFolder })
    expect(await contentOf(app)).toEqual(content)
    expect(readFileSync(path)).toEqual(whole)
  })

  it('decrypts nothing where somebody without the key has changed it', async () => {
    const { content, dataFolder, store } = await closedFolder()
    for (const path of notesIn(dataFolder)) {
      const stored = decodeStored(readFileSync(path))
      if (!stored.ok) throw new Error('The note does not read')
      writeFileSync(path, encodeStored({ ...(stored.value as object), state: 'turning-off' }))
    }
    const app = await openWith(store.guard, { dataFolder })
    expect(await app.call('protection.read', {})).toMatchObject({ state: 'on', unfinished: null })
    expect(filesWith(dataFolder, [told])).toEqual([])
    expect(await contentOf(app)).toEqual(content)
  })

  it('of a newer Plumbline is left as it is, and the folder stays locked', async () => {
    const { dataFolder, recoveryKey, store } = await closedFolder()
    const newer = encodeStored({ format: 'plumbline/protection', version: 2 })
    for (const path of notesIn(dataFolder)) writeFileSync(path, newer)
    const app = await openWith(store.guard, { dataFolder })
    const unlock = { by: 'recovery-key', secret: recoveryKey }
    expect(await app.failing('protection.unlock', unlock)).toMatchObject({ key: 'protectionNewer' })
    for (const path of notesIn(dataFolder)) expect(readFileSync(path)).toEqual(newer)
  })

  it('keeps a passphrase only until it is changed', async () => {
    const { dataFolder, store } = await closedFolder({ passphrase, system: true })
    const app = await openWith(store.guard, { dataFolder })
    const next = 'four and twenty blackbirds'
    expect(await app.failing('protection.changeOpening', { passphrase: null, system: false })).toMatchObject({
      key: 'protectionNeedsOpening',
    })
    await app.call('protection.changeOpening', { passphrase: next, system: false })
    await app.close()
    const asking = await openWith(store.guard, { dataFolder })
    const by = 'passphrase'
    expect((await asking.failing('protection.unlock', { by, secret: passphrase })).key).toBe(
      'protectionWrongPassphrase',
    )
    expect(await asking.call('protection.unlock', { by, secret: next })).toMatchObject({ locked: false })
    expect([...bytesIn(dataFolder).keys()].filter(name => name.startsWith('protection'))).toEqual([...noteFiles].sort())
  })
})

it('keeps every secret out of the log, of events, of failures and of the folder', async () => {
  const app = await openApp()
  await fillFolder(app)
  const { recoveryKey } = await turnOn(app, { passphrase })
  await app.failing('protection.turnOn', { recoveryKey, passphrase, system: true })
  await app.close()
  const next = await openApp({ dataFolder: app.dataFolder })
  const failed = [
    await next.failing('protection.unlock', { by: 'passphrase', secret: `${recoveryKey}x` }),
    await next.failing('protection.unlock', { by: 'recovery-key', secret: passphrase }),
    await next.failing('protection.unlock', { by: 'recovery-key', secret: `${recoveryKey}x` }),
  ]
  await next.call('protection.unlock', { by: 'passphrase', secret: passphrase })
  await next.close()
  const words = [passphrase, recoveryKey, recoveryKey.slice(0, 14), recoveryKey.replaceAll('-', '')]
  expect(filesWith(app.dataFolder, words)).toEqual([])
  const heard = JSON.stringify([...app.events, ...next.events, ...failed, ...app.failures, ...next.failures])
  expect(words.filter(word => heard.includes(word))).toEqual([])
  expect(readFileSync(join(app.dataFolder, 'log', 'plumbline.log'), 'utf8')).toContain('protectionWrongPassphrase')
})

it('sets a damaged encrypted file aside, says so, and brings the version before back', async () => {
  const { dataFolder, store } = await closedFolder()
  const path = join(dataFolder, 'rounds', 'kept.json')
  const bytes = readFileSync(path)
  bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1
  writeFileSync(path, bytes)
  const app = await openWith(store.guard, { dataFolder })
  const file = 'rounds/kept.json'
  expect(await app.call('damage.list', {})).toContainEqual(
    expect.objectContaining({ file, reason: 'checksum', title: `${told} kept`, previous: true }),
  )
  await app.call('damage.restorePrevious', { file })
  expect(await app.call('rounds.read', { id: 'kept' })).toMatchObject({ title: `${told} kept` })
  expect(isSealed(readFileSync(path))).toBe(true)
})

describe('an encrypted file somewhere else', () => {
  it('is named, left where it is, and reads again with its own key', async () => {
    const { dataFolder } = await closedFolder()
    const app = await openApp({ dataFolder: temporaryFolder() })
    await fillFolder(app)
    const place = join(app.dataFolder, 'questionnaires', 'mine.json')
    copyFileSync(join(dataFolder, 'questionnaires', 'mine.json'), place)
    expect(await app.call('damage.list', {})).toContainEqual(
      expect.objectContaining({ file: 'questionnaires/mine.json', reason: 'other-key', keptAs: place }),
    )
    expect(isSealed(readFileSync(place))).toBe(true)
  })

  it('is not imported, and told to open only where it was made', async () => {
    const { dataFolder } = await closedFolder()
    const app = await openApp()
    const textOf = (...path: string[]): string => readFileSync(join(dataFolder, ...path), 'utf8')
    const round = { fileName: 'kept.json', text: textOf('rounds', 'kept.json') }
    const refused = { key: 'fileEncrypted', params: { file: 'kept.json' } }
    expect(await app.failing('rounds.import', round)).toMatchObject(refused)
    const questionnaire = { fileName: 'mine.json', text: textOf('questionnaires', 'mine.json') }
    expect(await app.failing('questionnaires.import', questionnaire)).toMatchObject({ key: 'fileEncrypted' })
    const [name, bytes] = [...bytesIn(dataFolder)].find(([path]) => path.startsWith('backups')) ?? []
    expect(name).toBeDefined()
    const readFile = (content: Buffer) => app.failing('backups.readFile', { text: content.toString('base64') })
    expect(await readFile(bytes ?? Buffer.alloc(0))).toMatchObject({ key: 'backupEncrypted' })
    expect(await readFile((bytes ?? Buffer.alloc(0)).subarray(0, -1))).toMatchObject({ key: 'backupDamaged' })
  })
})
