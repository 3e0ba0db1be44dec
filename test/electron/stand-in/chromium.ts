import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, chromium } from '@playwright/test'
import { findChromium } from '../../../main/services/reports/find-chromium.ts'
import type { Control } from './control.ts'

/** The browser behind the windows, started with the first of them and ended with the app. */
export class StandInChromium {
  readonly #place: string
  readonly #control: Control
  readonly #prepare: (context: BrowserContext) => Promise<void>
  #starting: Promise<BrowserContext> | null = null
  #profile: string | null = null

  /** The profile lies in a folder of the test's own, which goes with it even if this process is killed. */
  constructor(place: string, control: Control, prepare: (context: BrowserContext) => Promise<void>) {
    this.#place = place
    this.#control = control
    this.#prepare = prepare
  }

  context(): Promise<BrowserContext> {
    this.#starting ??= this.#start()
    return this.#starting
  }

  async close(): Promise<void> {
    const context = await this.#starting
    await context?.close()
    if (this.#profile) await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }

  async #start(): Promise<BrowserContext> {
    const executablePath = await findChromium()
    if (!executablePath) throw new Error('No Chromium found: set PLUMBLINE_CHROME to one.')
    this.#profile = await mkdtemp(join(this.#place, 'chromium-'))
    const context = await chromium.launchPersistentContext(this.#profile, {
      executablePath,
      viewport: null,
      // The test joins through this port, so that it sees the very pages that the app drives.
      args: ['--remote-debugging-port=0', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    })
    await this.#prepare(context)
    await this.#control.browserStarted(await debuggingEndpoint(this.#profile))
    return context
  }
}

const debuggingEndpoint = async (profile: string): Promise<string> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const port = text.split('\n')[0]
    if (port) return `http://127.0.0.1:${port}`
    await wait(50)
  }
  throw new Error('Chromium did not say on which port it listens')
}
