import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '../../../core/app-error.ts'

const patience = 60_000

export type PrintLimits = { milliseconds?: number; signal?: AbortSignal | undefined }

/**
 * The pages of a self-contained HTML document as PDF, by a browser without a window. The document and the browser's
 * own profile lie in a private folder that is removed afterwards, whatever happens.
 * Fails with `unavailable`/`pdfFailed` when the browser cannot start, takes too long, is told to stop or prints nothing.
 */
export const printWithChromium = async (
  html: string,
  chromiumPath: string,
  { milliseconds = patience, signal }: PrintLimits = {},
): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(await temporaryRoot(chromiumPath), 'plumbline-pdf-'))
  try {
    const page = join(folder, 'report.html')
    const target = join(folder, 'report.pdf')
    await writeFile(page, html, { mode: 0o600, flag: 'wx' })
    await run(chromiumPath, printArguments(page, target, join(folder, 'profile')), { milliseconds, signal })
    return await readPdf(target)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

const printArguments = (page: string, target: string, profile: string): string[] => [
  ...browserArguments(profile),
  `--print-to-pdf=${target}`,
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  '--export-tagged-pdf',
  pathToFileURL(page).href,
]

/** For a browser without a window, without a network and without anything of its user. */
export const browserArguments = (profile: string): string[] => [
  '--headless',
  `--user-data-dir=${profile}`,
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  // Pages of the address bar, which every window would load although nobody sees it.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--disable-breakpad',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Chromium's sandbox refuses to run as root; nothing but our own inert page is opened.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** A browser installed as a snap sees neither the system's temporary folder nor hidden folders. */
export const temporaryRoot = async (chromiumPath: string): Promise<string> => {
  if (!chromiumPath.startsWith('/snap/')) return tmpdir()
  const shared = join(homedir(), 'snap', 'chromium', 'common')
  await mkdir(shared, { recursive: true })
  return shared
}

/** Ends with the program, whoever ended it: what it still wrote to is not removed under it. */
const run = (program: string, args: string[], { milliseconds, signal }: Required<PrintLimits>): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(failure('cancelled'))
    const child = spawn(program, args, { stdio: 'ignore', windowsHide: true })
    let ending: string | null = null
    const endFor = (reason: string) => {
      ending ??= reason
      child.kill('SIGKILL')
    }
    const stop = () => endFor('cancelled')
    const timer = setTimeout(() => endFor(`timeout ${milliseconds / 1000} s`), milliseconds)
    signal?.addEventListener('abort', stop)
    const settle = (reason: string | null) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      if (reason === null) resolve()
      else reject(failure(reason))
    }
    child.once('error', error => settle('code' in error ? String(error.code) : error.message))
    child.once('exit', (code, by) => settle(ending ?? (code === 0 ? null : `exit ${code ?? by}`)))
  })

const failure = (reason: string) => new AppError('unavailable', 'pdfFailed', { reason })

const readPdf = async (path: string): Promise<Uint8Array> => {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw failure('no pages')
  return bytes
}
