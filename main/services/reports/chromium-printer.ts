import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { AppError } from '../../../core/app-error.ts'
import { type BrowserPipe, openBrowserPipe } from './browser-pipe.ts'
import { browserArguments, temporaryRoot } from './chromium-pdf.ts'
import { withPatience } from './with-patience.ts'

export type ChromiumPrinter = {
  /** A signal ends this one printing; the browser stays for the next. */
  print: (html: string, signal?: AbortSignal) => Promise<Uint8Array>
  /** Ends the browser and removes all that it left. */
  close: () => Promise<void>
}

const patience = 60_000
const closing = 2_000

/**
 * One browser without a window for many PDFs, so that each costs its printing and no start. Documents lie in a private
 * folder for as long as they print. Printing fails with `unavailable`/`pdfFailed`, also once the browser is gone.
 */
export const openChromiumPrinter = async (
  chromiumPath: string,
  milliseconds: number = patience,
): Promise<ChromiumPrinter> => {
  const folder = await mkdtemp(join(await temporaryRoot(chromiumPath), 'plumbline-pdf-'))
  const child = spawn(
    chromiumPath,
    ['--remote-debugging-pipe', ...browserArguments(join(folder, 'profile')), 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], windowsHide: true },
  )
  const gone = new Promise<void>(resolve => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  const pipe = pipeOf(child)
  child.once('error', error => pipe.end('code' in error ? String(error.code) : error.message))
  child.once('exit', (code, signal) => pipe.end(`exit ${code ?? signal}`))
  let printed = 0
  return {
    print: async (html, signal) => {
      printed += 1
      const page = join(folder, `report-${printed}.html`)
      try {
        await writeFile(page, html, { mode: 0o600, flag: 'wx' })
        return await printPage(pipe, pathToFileURL(page).href, { milliseconds, signal })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new AppError('unavailable', 'pdfFailed', { reason })
      } finally {
        await rm(page, { force: true })
      }
    },
    close: async () => {
      await withPatience(pipe.ask('Browser.close'), closing).catch(() => child.kill('SIGKILL'))
      await withPatience(gone, 5_000).catch(() => child.kill('SIGKILL'))
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

const pipeOf = ({ stdio }: ChildProcess): BrowserPipe => {
  const [toBrowser, fromBrowser] = [stdio[3], stdio[4]]
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) throw new Error('no pipe to the browser')
  return openBrowserPipe(toBrowser, fromBrowser)
}

type Limits = { milliseconds: number; signal: AbortSignal | undefined }

/** A page of its own for each document: however its printing ends, the page is closed and nothing goes on in it. */
const printPage = async (pipe: BrowserPipe, address: string, { milliseconds, signal }: Limits): Promise<Uint8Array> => {
  const { targetId } = await withPatience(pipe.ask('Target.createTarget', { url: 'about:blank' }), milliseconds)
  try {
    return await withPatience(printTarget(pipe, String(targetId), address), milliseconds, signal)
  } finally {
    await withPatience(pipe.ask('Target.closeTarget', { targetId }), closing).catch(() => undefined)
  }
}

const printTarget = async (pipe: BrowserPipe, targetId: string, address: string): Promise<Uint8Array> => {
  const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  await pipe.ask('Page.enable', {}, session)
  await pipe.ask('Emulation.setScriptExecutionDisabled', { value: true }, session)
  const loaded = pipe.next('Page.loadEventFired', session)
  await Promise.all([pipe.ask('Page.navigate', { url: address }, session), loaded])
  const { data } = await pipe.ask('Page.printToPDF', pages, session)
  const bytes = Buffer.from(String(data), 'base64')
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('no pages')
  return bytes
}

const pages = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}
