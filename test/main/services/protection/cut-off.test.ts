import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noteFiles } from '../../../../main/services/protection/protection-note.ts'
import { isSealed } from '../../../../main/services/storage/sealed-form.ts'
import { createFaultyFileSystem } from '../storage/faulty-file-system.ts'
import {
  bytesIn,
  contentOf,
  createKeyStore,
  filesWith,
  fillFolder,
  isAlwaysPlain,
  openWith,
  told,
} from './protected-app.ts'

const dataIn = (folder: string): [string, Buffer][] => [...bytesIn(folder)].filter(([name]) => !isAlwaysPlain(name))

/** A filled folder whose disk can be told to refuse. */
const filled = async () => {
  const store = createKeyStore()
  const faulty = createFaultyFileSystem()
  const app = await openWith(store.guard, { fileSystem: faulty.fileSystem })
  await fillFolder(app)
  return { app, content: await contentOf(app), faulty, store, dataFolder: app.dataFolder }
}

/** Refuses everything that would take room on the disk from the given file on. */
const fullAfter = (renames: number, code = 'ENOSPC') => {
  let count = 0
  return ({ name }: { name: string }) => {
    if (name === 'rename') count += 1
    return name === 'write' && count >= renames ? { kind: 'error' as const, code } : null
  }
}

it('goes on after every file at which it was cut off, on the way there and on the way back', async () => {
  const { app, content, dataFolder, faulty, store } = await filled()
  const { recoveryKey } = await app.call('protection.prepare', {})
  const request = { recoveryKey, passphrase: null, system: true }
  const files = dataIn(dataFolder).length
  // Two for the note, one for the list of rounds, one for a file.
  faulty.setPlan(fullAfter(4))
  expect(await app.failing('protection.turnOn', request)).toMatchObject({ key: 'protectionUnfinishedFull' })
  const steps = new Set<number>()
  for (let tries = 0; tries < files; tries += 1) {
    const sealed = dataIn(dataFolder).filter(([, bytes]) => isSealed(bytes)).length
    steps.add(sealed)
    expect(sealed).toBeGreaterThan(0)
    expect(await app.call('protection.read', {})).toMatchObject({ state: 'on', unfinished: 'turning-on' })
    expect(await contentOf(app)).toEqual(content)
    faulty.setPlan(fullAfter(2))
    if ((await app.dispatch('facilitator', 'protection.finish', {})).ok) break
  }
  expect(steps.size).toBeGreaterThan(5)
  faulty.setPlan(() => null)
  expect(await app.call('protection.finish', {})).toMatchObject({ state: 'on', unfinished: null })
  expect(filesWith(dataFolder, [told])).toEqual([])
  expect(await contentOf(app)).toEqual(content)

  faulty.setPlan(fullAfter(4))
  expect(await app.failing('protection.turnOff', {})).toMatchObject({ key: 'protectionUnfinishedFull' })
  expect(await app.call('protection.read', {})).toMatchObject({ state: 'on', unfinished: 'turning-off' })
  expect(await contentOf(app)).toEqual(content)
  faulty.setPlan(() => null)
  await app.close()
  const next = await openWith(store.guard, { dataFolder })
  expect(await next.call('protection.read', {})).toMatchObject({ state: 'off', unfinished: null })
  expect(dataIn(dataFolder).filter(([, bytes]) => isSealed(bytes))).toEqual([])
  expect(existsSync(join(dataFolder, 'protection.json'))).toBe(false)
  expect(await contentOf(next)).toEqual(content)
})

it('does not keep the app from being closed, and goes on at the next start', async () => {
  const { app, content, dataFolder, faulty, store } = await filled()
  const { recoveryKey } = await app.call('protection.prepare', {})
  let renames = 0
  let closing: Promise<void> | null = null
  faulty.setPlan(({ name }) => {
    if (name === 'rename') renames += 1
    if (renames === 5) closing ??= app.close()
    return null
  })
  const request = { recoveryKey, passphrase: null, system: true }
  expect(await app.failing('protection.turnOn', request)).toMatchObject({ key: 'protectionInterrupted' })
  await closing
  const data = dataIn(dataFolder)
  const sealed = data.filter(([, bytes]) => isSealed(bytes)).length
  expect(sealed).toBeGreaterThan(0)
  expect(sealed).toBeLessThan(data.length)
  const next = await openWith(store.guard, { dataFolder })
  expect(await next.call('protection.read', {})).toMatchObject({ state: 'on', unfinished: null })
  expect(filesWith(dataFolder, [told])).toEqual([])
  expect(await contentOf(next)).toEqual(content)
})

it('changes nothing where not even the note can be written', async () => {
  const { app, content, dataFolder, faulty, store } = await filled()
  const { recoveryKey } = await app.call('protection.prepare', {})
  const request = { recoveryKey, passphrase: null, system: true }
  const full = { key: 'diskFullNothingChanged' }
  const failAt = (file: string) =>
    faulty.setPlan(({ name, path }) =>
      name === 'write' && path.includes(`.${file}.`) ? { kind: 'error', code: 'ENOSPC' } : null,
    )
  for (const file of noteFiles) {
    failAt(file)
    expect(await app.failing('protection.turnOn', request)).toMatchObject(full)
    expect(noteFiles.filter(name => existsSync(join(dataFolder, name)))).toEqual([])
  }
  faulty.setPlan(() => null)
  await app.call('protection.turnOn', request)
  for (const file of noteFiles) {
    failAt(file)
    expect(await app.failing('protection.turnOff', {})).toMatchObject(full)
  }
  faulty.setPlan(() => null)
  expect(await app.call('protection.read', {})).toMatchObject({ state: 'on', unfinished: null })
  await app.close()
  const next = await openWith(store.guard, { dataFolder })
  expect(await next.call('protection.read', {})).toMatchObject({ state: 'on', unfinished: null })
  expect(filesWith(dataFolder, [told])).toEqual([])
  expect(await contentOf(next)).toEqual(content)
})
