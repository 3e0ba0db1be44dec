import { type BrowserContext, chromium } from '@playwright/test'
import type { Control } from './control.ts'

/** What is behind the windows: a profile of this app's own in a browser that runs already, gone when this process is. */
export class StandInChromium {
  readonly #endpoint: string
  readonly #control: Control
  readonly #prepare: (context: BrowserContext) => Promise<void>
  #context: Promise<BrowserContext> | null = null

  constructor(endpoint: string, control: Control, prepare: (context: BrowserContext) => Promise<void>) {
    this.#endpoint = endpoint
    this.#control = control
    this.#prepare = prepare
  }

  context(): Promise<BrowserContext> {
    this.#context ??= this.#open()
    return this.#context
  }

  async close(): Promise<void> {
    const context = await this.#context
    await context?.close()
  }

  async #open(): Promise<BrowserContext> {
    const browser = await chromium.connectOverCDP(this.#endpoint)
    const context = await browser.newContext({ viewport: null })
    await this.#prepare(context)
    await this.#control.windowsComing()
    return context
  }
}
