import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AboutPanelOptionsOptions, App } from 'electron'
import { holdSingleInstance } from './single-instance.ts'

type Used = Pick<
  App,
  | 'exit'
  | 'getAppPath'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>

export type AppSurroundings = {
  appFolder: string
  /** Where the system would keep applications' data. */
  appData: string
  /** Ends what the windows live in. */
  closeBrowser: () => Promise<void>
}

type Preventable = { preventDefault: () => void; defaultPrevented: boolean }

/** What an open window is to the app that wants to quit: closing it may be refused. */
export type ClosableWindow = { requestClose: () => Promise<boolean> }

/** `app` from start to quit, in the order of events that Electron documents. */
export class StandInApp extends EventEmitter implements Used {
  readonly isPackaged = false
  readonly name: string
  readonly openWindows = new Set<ClosableWindow>()
  readonly #surroundings: AppSurroundings
  readonly #paths = new Map<string, string>()
  readonly #ready = new Promise<void>(resolve => this.once('ready', () => resolve()))
  /** What the app's package.json says. */
  readonly manifest: { name: string; productName?: string; version: string; main: string }
  #appName: string
  #isReady = false
  #release = (): void => {}

  constructor(surroundings: AppSurroundings) {
    super()
    this.#surroundings = surroundings
    this.manifest = JSON.parse(readFileSync(join(surroundings.appFolder, 'package.json'), 'utf8'))
    this.#appName = this.manifest.productName ?? this.manifest.name
    this.name = this.#appName
  }

  getName = (): string => this.#appName
  setName = (name: string): void => {
    this.#appName = name
  }
  getVersion = (): string => this.manifest.version
  getAppPath = (): string => this.#surroundings.appFolder
  setAboutPanelOptions = (_: AboutPanelOptionsOptions): void => {}
  isReady = (): boolean => this.#isReady
  whenReady = (): Promise<void> => this.#ready

  getPath(name: string): string {
    const { appData } = this.#surroundings
    const known: Record<string, string> = {
      appData,
      userData: join(appData, this.#appName),
      documents: join(appData, 'documents'),
    }
    const path = this.#paths.get(name) ?? known[name]
    if (path === undefined) throw new Error(`The stand-in knows no path '${name}'`)
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(): boolean {
    const start = { argv: process.argv, workingDirectory: process.cwd() }
    const hold = holdSingleInstance(this.getPath('appData'), this.getPath('userData'), start, second =>
      this.emit('second-instance', {}, second.argv, second.workingDirectory, null),
    )
    this.#release = hold.release
    return hold.first
  }

  becomeReady(): void {
    this.#isReady = true
    this.emit('ready', {}, {})
  }

  quit(): void {
    void this.#quit()
  }

  exit(exitCode = 0): void {
    void this.#leave(exitCode)
  }

  /** The last window went by itself: unlike after `quit`, the app is told and decides. */
  windowClosed(window: ClosableWindow): void {
    this.openWindows.delete(window)
    if (this.openWindows.size > 0 || this.#quitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  #quitting = false

  async #quit(): Promise<void> {
    if (this.#quitting || this.#prevented('before-quit')) return
    this.#quitting = true
    for (const window of [...this.openWindows]) {
      if (await window.requestClose()) continue
      this.#quitting = false
      return
    }
    this.#quitting = !this.#prevented('will-quit')
    if (this.#quitting) await this.#leave(0)
  }

  async #leave(exitCode: number): Promise<void> {
    this.emit('quit', {}, exitCode)
    this.#release()
    await this.#surroundings.closeBrowser()
    process.exit(exitCode)
  }

  #prevented(name: string): boolean {
    const event: Preventable = {
      defaultPrevented: false,
      preventDefault: () => {
        event.defaultPrevented = true
      },
    }
    this.emit(name, event)
    return event.defaultPrevented
  }
}
