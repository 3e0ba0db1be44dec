import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '../../../core/app-error.ts'

const patience = 60_000

/**
 * The pages of a self-contained HTML document as PDF, by a browser without a window. The document and the browser's
 * own profile lie in a private folder that is removed afterwards, whatever happens.
 * Fails with `unavailable`/`pdfFailed` when the browser cannot start, takes too long or prints nothing.
 */
export const printWithChromium = async (
  html: string,
  chromiumPath: string,
  milliseconds: number = patience,
): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(await temporaryRoot(chromiumPath), 'plumbline-pdf-'))
  try {
    const page = join(folder, 'report.html')
    const target = join(folder, 'report.pdf')
    await writeFile(page, html, { mode: 0o600, flag: 'wx' })
    await run(chromiumPath, printArguments(page, target, join(folder, 'profile')), milliseconds)
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

const run = (program: string, args: string[], milliseconds: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', windowsHide: true })
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, milliseconds)
    const fail = (reason: string) => reject(new AppError('unavailable', 'pdfFailed', { reason }))
    child.once('error', error => {
      clearTimeout(timer)
      fail('code' in error ? String(error.code) : error.message)
    })
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (late) fail(`timeout ${milliseconds / 1000} s`)
      else if (code !== 0) fail(`exit ${code ?? signal}`)
      else resolve()
    })
  })

const readPdf = async (path: string): Promise<Uint8Array> => {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
    throw new AppError('unavailable', 'pdfFailed', { reason: 'no pages' })
  return bytes
}
