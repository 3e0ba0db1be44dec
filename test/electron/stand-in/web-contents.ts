import { EventEmitter } from 'node:events'
import type { Frame, Page, Response } from '@playwright/test'
import type {
  IpcMainInvokeEvent,
  PrintToPDFOptions,
  RenderProcessGoneDetails,
  WebContents,
  WebContentsWillFrameNavigateEventParams,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from 'electron'
import { toAppAddress } from './addresses.ts'
import type { StandInIpcMain } from './ipc-main.ts'
import { deliverFunction, invokeBinding, preloadScript } from './preload-page.ts'

type Used = Pick<
  WebContents,
  'forcefullyCrashRenderer' | 'getURL' | 'isDestroyed' | 'printToPDF' | 'reload' | 'send' | 'setWindowOpenHandler'
>
type Invocation = { channel: string; args: unknown[] }
type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** What a window shows: a page of Chromium, reached as the app reaches its own pages. */
export class StandInWebContents extends EventEmitter implements Used {
  readonly page: Promise<Page>
  readonly #ipcMain: StandInIpcMain
  #shown: Page | null = null
  #destroyed = false
  /** What is shown again by a reload: where the page was when it went. */
  #address = ''
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  /** Addresses that the app itself asked for: navigating there is not the page's doing. */
  readonly #asked = new Set<string>()

  constructor(openPage: (contents: StandInWebContents) => Promise<Page>, ipcMain: StandInIpcMain) {
    super()
    this.#ipcMain = ipcMain
    this.page = openPage(this).then(page => {
      this.#shown = page
      return page
    })
  }

  getURL = (): string => toAppAddress(this.#shown?.url() ?? '')
  isDestroyed = (): boolean => this.#destroyed

  send(channel: string, ...args: unknown[]): void {
    const message = { name: deliverFunction, channel, args: structuredClone(args) }
    // A page that is just closing or reloading misses the message, as it would in Electron.
    void this.#shown?.evaluate(deliver, message).catch(() => {})
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    const page = await this.page
    const bytes = await page.pdf({
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
      tagged: options.generateTaggedPDF ?? false,
      outline: options.generateDocumentOutline ?? false,
    })
    return Buffer.from(bytes)
  }

  reload(): void {
    void this.#show(this.#address)
  }

  /** The page is left as a crash leaves it: nothing of it answers, until it is loaded again. */
  forcefullyCrashRenderer(): void {
    const leave = async (): Promise<void> => {
      const page = await this.page
      this.#address = page.url()
      await page.goto('about:blank')
      const details: RenderProcessGoneDetails = { reason: 'crashed', exitCode: 5 }
      this.emit('render-process-gone', {}, details)
    }
    void leave()
  }

  /** As `loadURL` does it: the address was asked for by the app. */
  async load(browserAddress: string): Promise<void> {
    this.#address = browserAddress
    const response = await this.#show(browserAddress)
    if (!response) throw new Error(`ERR_FAILED loading '${toAppAddress(browserAddress)}'`)
    this.emit('did-finish-load')
  }

  async #show(browserAddress: string): Promise<Response | null> {
    const page = await this.page
    this.#asked.add(browserAddress)
    return page.goto(browserAddress)
  }

  async givePreload(path: string): Promise<void> {
    const page = await this.page
    await page.exposeBinding(invokeBinding, ({ frame }, { channel, args }: Invocation) =>
      this.#invoke(frame, channel, args),
    )
    await page.addInitScript(preloadScript(path))
  }

  /** Whether a frame may go to an address: asked of the app, unless the app itself sent it there. */
  mayNavigate(url: string, frame: Frame): boolean {
    if (this.#asked.delete(url)) return true
    let prevented = false
    const details = {
      url: toAppAddress(url),
      isMainFrame: frame.parentFrame() === null,
      isSameDocument: false,
      frame: describeFrame(frame),
    } satisfies WebContentsWillFrameNavigateEventParams
    this.emit('will-frame-navigate', { ...details, preventDefault: () => (prevented = true) })
    return !prevented
  }

  /** Whether the app lets the window close although its page objects. */
  overrulesPage(): boolean {
    let overruled = false
    this.emit('will-prevent-unload', { preventDefault: () => (overruled = true) })
    return overruled
  }

  askToOpen(url: string): WindowOpenHandlerResponse['action'] {
    const details = { url: toAppAddress(url), frameName: '', features: '', disposition: 'foreground-tab' } as const
    return this.#openHandler({ ...details, referrer: { url: '', policy: 'default' } }).action
  }

  destroyed(): void {
    this.#destroyed = true
    this.emit('destroyed')
  }

  async #invoke(frame: Frame, channel: string, args: unknown[]): Promise<{ value?: unknown; failed?: string }> {
    const event = { senderFrame: describeFrame(frame) } as IpcMainInvokeEvent
    try {
      return { value: await this.#ipcMain.receive(event, channel, args) }
    } catch (error) {
      return { failed: String(error) }
    }
  }
}

const deliver = ({ name, channel, args }: { name: string; channel: string; args: unknown[] }): void => {
  const receive = (window as unknown as Record<string, ((channel: string, args: unknown[]) => void) | undefined>)[name]
  receive?.(channel, args)
}

const describeFrame = (frame: Frame): WebFrameMain => {
  const parent = frame.parentFrame()
  return { url: toAppAddress(frame.url()), parent: parent && describeFrame(parent) } as WebFrameMain
}
