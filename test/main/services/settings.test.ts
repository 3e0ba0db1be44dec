import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { expect, it } from 'vitest'
import { openSettings, type StoreClass } from '../../../main/services/settings.ts'
import { temporaryFolder } from './temporary-folder.ts'

const defaults = { colorScheme: 'auto', textSize: 'normal' }
const place = { x: -5, y: 10, width: 1200, height: 800, maximized: false }

it('has the defaults first, and keeps what is set', async () => {
  const folder = temporaryFolder()
  const settings = await openSettings(Conf, folder)
  expect([settings.read(), settings.readWindow(), settings.recovered]).toEqual([defaults, null, null])
  expect(settings.write({ colorScheme: 'dark', textSize: 'large' })).toEqual({ colorScheme: 'dark', textSize: 'large' })
  settings.writeWindow(place)
  const next = await openSettings(Conf, folder)
  expect([next.read(), next.readWindow(), next.recovered]).toEqual([
    { colorScheme: 'dark', textSize: 'large' },
    place,
    null,
  ])
})

it('lies in one file that only its owner can read', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows keeps no owner-only mode')
  const folder = temporaryFolder()
  const settings = await openSettings(Conf, folder)
  settings.writeWindow(place)
  expect(readdirSync(folder)).toEqual(['settings.json'])
  expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600)
})

it.each([
  '',
  'not json',
  '{"settings":',
  '[]',
  '"text"',
  'null',
  '{"settings":{"colorScheme":"pink"}}',
  '{"settings":7}',
  '{"window":{"x":"left"}}',
])('sets %j aside, uses the defaults, and says so', async text => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'settings.json'), text)
  const settings = await openSettings(Conf, folder)
  expect([settings.read(), settings.readWindow(), settings.recovered]).toEqual([defaults, null, 'defaults'])
  expect(readFileSync(join(folder, 'settings.json.damaged-1'), 'utf8')).toBe(text)
  settings.write({ colorScheme: 'dark', textSize: 'normal' })
  const next = await openSettings(Conf, folder)
  expect([next.read().colorScheme, next.recovered]).toEqual(['dark', null])
})

it('opens with the defaults where its file may not be read, or is a folder', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'settings.json')
  mkdirSync(path)
  expect((await openSettings(Conf, folder)).recovered).toBe('defaults')
  const settings = await openSettings(Conf, folder)
  settings.write({ ...settings.read(), colorScheme: 'dark' })
  chmodSync(path, 0o000)
  const next = await openSettings(Conf, folder)
  // Root and Windows may read a file whatever its mode.
  const mayRead = process.platform === 'win32' || process.getuid?.() === 0
  expect([next.recovered, next.read().colorScheme]).toEqual(mayRead ? [null, 'dark'] : ['defaults', 'auto'])
  expect(readdirSync(folder)).toContain('settings.json.damaged-1')
})

it('sets aside one broken file after the other', async () => {
  const folder = temporaryFolder()
  for (const text of ['first', 'second']) {
    writeFileSync(join(folder, 'settings.json'), text)
    await openSettings(Conf, folder)
  }
  expect(readFileSync(join(folder, 'settings.json.damaged-1'), 'utf8')).toBe('first')
  expect(readFileSync(join(folder, 'settings.json.damaged-2'), 'utf8')).toBe('second')
})

it('leaves alone what a later version has added', async () => {
  const folder = temporaryFolder()
  const branding = { title: 'Acme', accent: null, logo: null, font: 'serif' }
  const settings = { colorScheme: 'dark', textSize: 'large', branding, density: 'high' }
  const window = { ...place, screen: 2 }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ later: { a: 1 }, settings, window }))
  const store = await openSettings(Conf, folder)
  expect([store.recovered, store.read().colorScheme, store.readWindow()]).toEqual([null, 'dark', place])
  store.write({ ...store.read(), colorScheme: 'light' })
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual({
    later: { a: 1 },
    settings: { ...settings, colorScheme: 'light' },
    window,
  })
})

/** The store on a disk that fills up: its writer takes a short write for a whole one. */
class CuttingStore extends Conf {
  override set(...change: unknown[]): void {
    super.set(String(change[0]), change[1])
    truncateSync(this.path, statSync(this.path).size >> 1)
  }
}

it('keeps the settings as they were where the disk took a part of them, and says so', async () => {
  const folder = temporaryFolder()
  const whole = { colorScheme: 'dark', textSize: 'large' } as const
  ;(await openSettings(Conf, folder)).write(whole)
  const cutting = await openSettings(CuttingStore, folder)
  expect(() => cutting.write({ ...whole, colorScheme: 'light' })).toThrow('settingsNotSaved')
  expect(cutting.read()).toEqual(whole)
  const next = await openSettings(Conf, folder)
  expect([next.recovered, next.read()]).toEqual([null, whole])
})

it('leaves no half of the very first settings either', async () => {
  const folder = temporaryFolder()
  const cutting = await openSettings(CuttingStore, folder)
  expect(() => cutting.writeWindow(place)).toThrow('settingsNotSaved')
  expect(readdirSync(folder)).toEqual([])
})

it('brings the version before back where the file does not read', async () => {
  const folder = temporaryFolder()
  const settings = await openSettings(Conf, folder)
  settings.write({ colorScheme: 'dark', textSize: 'large' })
  settings.write({ colorScheme: 'light', textSize: 'large' })
  writeFileSync(join(folder, 'settings.json'), '{"settings":')
  expect(settings.read()).toEqual(defaults)
  const next = await openSettings(Conf, folder)
  expect([next.recovered, next.read().colorScheme]).toEqual(['previous', 'dark'])
  expect(readFileSync(join(folder, 'settings.json.damaged-1'), 'utf8')).toBe('{"settings":')
})

it('clears away what a write left that was cut off', async () => {
  const folder = temporaryFolder()
  for (const name of ['settings.json.tmp-1234567890abcdef', 'somebody-elses.tmp'])
    writeFileSync(join(folder, name), '{')
  await openSettings(Conf, folder)
  expect(readdirSync(folder)).toEqual(['somebody-elses.tmp'])
})

it('says that settings could not be saved', async () => {
  class FullStore {
    get(): unknown {
      return undefined
    }
    set(): void {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
  }
  const settings = await openSettings(FullStore satisfies StoreClass, temporaryFolder())
  expect(() => settings.write({ colorScheme: 'dark', textSize: 'normal' })).toThrow('settingsNotSaved')
})

it('says of a folder that cannot be used what is wrong', async () => {
  const folder = join(temporaryFolder(), 'file')
  writeFileSync(folder, '')
  await expect(openSettings(Conf, folder)).rejects.toMatchObject({ key: 'folderIsFile', params: { folder } })
})
