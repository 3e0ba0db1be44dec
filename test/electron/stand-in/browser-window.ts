import { EventEmitter } from 'node:events'
import type { Page } from '@playwright/test'
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { toBrowserAddress } from './addresses.ts'
import type { StandInApp } from './app.ts'
import type { WindowReport } from './control.ts'
import type { StandInIpcMain } from './ipc-main.ts'
import { StandInWebContents } from './web-contents.ts'

type Used = Pick<
  BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'show'
>

export type WindowSurroundings = {
  app: StandInApp
  ipcMain: StandInIpcMain
  openPage: (contents: StandInWebContents, options: BrowserWindowConstructorOptions) => Promise<Page>
  workArea: Rectangle
}

/** Preferences without which a page of the app would not be shut in; the stand-in refuses to go on without them. */
const requireSandbox = ({ webPreferences: wanted = {} }: BrowserWindowConstructorOptions): void => {
  const shutIn = wanted.sandbox === true && wanted.contextIsolation === true && wanted.nodeIntegration === false
  if (!shutIn || wanted.webSecurity === false) throw new Error('This window is not shut in by its webPreferences')
}

/** A window: bounds and state as the app set them, and a page of Chromium in it. */
export class StandInWindow extends EventEmitter implements Used {
  static readonly all: StandInWindow[] = []
  static surroundings: WindowSurroundings

  readonly webContents: StandInWebContents
  readonly #preload: string | null
  #bounds: Rectangle
  #visible: boolean
  #maximized = false
  #minimized = false
  #destroyed = false
  static #focused: StandInWindow | null = null

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    requireSandbox(options)
    const { app, ipcMain, openPage, workArea } = StandInWindow.surroundings
    const { width = 800, height = 600 } = options
    this.#bounds = {
      x: options.x ?? workArea.x + Math.round((workArea.width - width) / 2),
      y: options.y ?? workArea.y + Math.round((workArea.height - height) / 2),
      width,
      height,
    }
    this.#visible = options.show !== false
    this.#preload = options.webPreferences?.preload ?? null
    this.webContents = new StandInWebContents(contents => openPage(contents, options), ipcMain)
    StandInWindow.all.push(this)
    app.openWindows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return StandInWindow.all as unknown as BrowserWindow[]
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.webContents.page
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height })
    if (this.#preload) await this.webContents.givePreload(this.#preload)
    page.once('domcontentloaded', () => this.emit('ready-to-show'))
    await this.webContents.load(toBrowserAddress(url))
  }

  show(): void {
    this.#visible = true
    this.focus()
  }

  focus(): void {
    StandInWindow.#focused = this
  }

  restore(): void {
    this.#minimized = false
  }

  minimize(): void {
    this.#minimized = true
    StandInWindow.#focused = null
  }

  maximize(): void {
    this.#maximized = true
    this.#visible = true
  }

  setBounds(bounds: Rectangle): void {
    this.#bounds = bounds
  }

  isMaximized = (): boolean => this.#maximized
  isMinimized = (): boolean => this.#minimized
  isDestroyed = (): boolean => this.#destroyed
  getNormalBounds = (): Rectangle => ({ ...this.#bounds })

  close(): void {
    void this.requestClose()
  }

  destroy(): void {
    void this.#end(false)
  }

  /** Asks the app and then the page; false when either wants the window to stay. */
  async requestClose(): Promise<boolean> {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    return !prevented && this.#end(true)
  }

  async report(): Promise<WindowReport> {
    const page = await this.webContents.page
    return {
      url: this.webContents.getURL(),
      title: await page.title(),
      bounds: this.getNormalBounds(),
      visible: this.#visible && !this.#minimized,
      focused: StandInWindow.#focused === this,
      maximized: this.#maximized,
    }
  }

  async #end(askPage: boolean): Promise<boolean> {
    if (this.#destroyed) return true
    const page = await this.webContents.page
    if (!(await closePage(page, this.webContents, askPage))) return false
    this.#destroyed = true
    StandInWindow.all.splice(StandInWindow.all.indexOf(this), 1)
    this.webContents.destroyed()
    this.emit('closed')
    StandInWindow.surroundings.app.windowClosed(this)
    return true
  }
}

/** A page that objects to closing stays, unless the app overrules it; Electron itself asks nobody. */
const closePage = async (page: Page, contents: StandInWebContents, askPage: boolean): Promise<boolean> => {
  if (page.isClosed()) return true
  const closed = new Promise<boolean>(resolve => {
    page.once('close', () => resolve(true))
    page.once('dialog', async dialog => {
      if (contents.overrulesPage()) return dialog.accept()
      await dialog.dismiss()
      resolve(false)
    })
  })
  await page.close({ runBeforeUnload: askPage })
  return closed
}
