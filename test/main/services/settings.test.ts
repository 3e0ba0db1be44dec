import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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
  expect([settings.read(), settings.readWindow(), settings.wasReset]).toEqual([defaults, null, false])
  expect(settings.write({ colorScheme: 'dark', textSize: 'large' })).toEqual({ colorScheme: 'dark', textSize: 'large' })
  settings.writeWindow(place)
  const next = await openSettings(Conf, folder)
  expect([next.read(), next.readWindow(), next.wasReset]).toEqual([
    { colorScheme: 'dark', textSize: 'large' },
    place,
    false,
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
  expect([settings.read(), settings.readWindow(), settings.wasReset]).toEqual([defaults, null, true])
  expect(readFileSync(join(folder, 'settings.json.damaged-1'), 'utf8')).toBe(text)
  settings.write({ colorScheme: 'dark', textSize: 'normal' })
  const next = await openSettings(Conf, folder)
  expect([next.read().colorScheme, next.wasReset]).toEqual(['dark', false])
})

it('opens with the defaults where its file may not be read, or is a folder', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'settings.json')
  mkdirSync(path)
  expect((await openSettings(Conf, folder)).wasReset).toBe(true)
  const settings = await openSettings(Conf, folder)
  settings.write({ ...settings.read(), colorScheme: 'dark' })
  chmodSync(path, 0o000)
  const next = await openSettings(Conf, folder)
  // Root and Windows may read a file whatever its mode.
  const mayRead = process.platform === 'win32' || process.getuid?.() === 0
  expect([next.wasReset, next.read().colorScheme]).toEqual(mayRead ? [false, 'dark'] : [true, 'auto'])
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
  writeFileSync(join(folder, 'settings.json'), '{"later":{"a":1}}')
  const settings = await openSettings(Conf, folder)
  settings.write({ colorScheme: 'light', textSize: 'normal' })
  expect(settings.wasReset).toBe(false)
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ later: { a: 1 } })
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
