import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { BrowserWindow, BrowserWindowConstructorOptions, Screen } from 'electron'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openMainWindow } from '../../../main/electron/main-window.ts'

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }
const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] } as unknown as Screen

const open = (keepPlace: () => void = () => undefined) => {
  const seen = { options: {} as BrowserWindowConstructorOptions, addresses: [] as string[], shown: 0 }
  const window = Object.assign(new EventEmitter(), {
    loadURL: async (address: string) => void seen.addresses.push(address),
    show: () => void seen.shown++,
    getNormalBounds: () => ({ x: 0, y: 0, width: 900, height: 700 }),
    isMaximized: () => false,
  })
  const create = (options: BrowserWindowConstructorOptions) => {
    seen.options = options
    return window as unknown as BrowserWindow
  }
  openMainWindow({ create, screen, appFolder: '/app', title: 'Plumbline', lastPlace: null, keepPlace })
  return { window, seen }
}

it('shuts its page in, and gives it the preload and nothing else', () => {
  const { seen } = open()
  expect(seen.options.webPreferences).toEqual({
    preload: join('/app', 'out', 'preload', 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    spellcheck: false,
  })
  expect(seen.addresses).toEqual(['app://plumbline/index.html'])
})

it('is shown when there is something to see, and closes also where its place cannot be kept', () => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined)
  onTestFinished(() => told.mockRestore())
  const { window, seen } = open(() => {
    throw new Error('disk full')
  })
  expect(seen).toMatchObject({ options: { show: false }, shown: 0 })
  window.emit('ready-to-show')
  expect(seen.shown).toBe(1)
  expect(() => window.emit('close')).not.toThrow()
  expect(told).toHaveBeenCalledOnce()
})
