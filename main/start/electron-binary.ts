import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The path of Electron's program, or null where it was never downloaded. */
export const findElectron = async (
  root: string,
  env: Record<string, string | undefined> = process.env,
): Promise<string | null> => {
  const folder = join(root, 'node_modules', 'electron')
  const named = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => null)
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const program = override ? join(override, named ?? 'electron') : named && join(folder, 'dist', named)
  return program && existsSync(program) ? program : null
}

/** Runs Electron's own installer without a word; false when it fails or takes longer than the given time. */
export const downloadElectron = (root: string, milliseconds: number): Promise<boolean> =>
  new Promise(resolve => {
    const installer = join(root, 'node_modules', 'electron', 'install.js')
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: milliseconds, windowsHide: true })
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
  })

const memory = (root: string): string => join(root, 'out', 'electron-download-failed')

/** When a download last failed, in milliseconds since 1970; null when none did. */
export const readDownloadFailure = async (root: string): Promise<number | null> => {
  const text = await readFile(memory(root), 'utf8').catch(() => null)
  const time = text === null ? Number.NaN : Date.parse(text.trim())
  return Number.isNaN(time) ? null : time
}

export const rememberDownloadFailure = async (root: string, now: Date): Promise<void> => {
  await mkdir(dirname(memory(root)), { recursive: true })
  await writeFile(memory(root), `${now.toISOString()}\n`)
}

export const forgetDownloadFailure = (root: string): Promise<void> => rm(memory(root), { force: true })
