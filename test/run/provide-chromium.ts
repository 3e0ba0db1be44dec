import { readFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { findChromium } from '../../main/services/reports/find-chromium.ts'
import { runProgram, runTool } from './tool.ts'

export type ChromiumOutcome =
  | { path: string; how: 'found' | 'downloaded' | 'installed' }
  | { path: null; remedy: string }

const remedy =
  'No Chromium for the end-to-end tests: install Chrome, Chromium or Edge, or set PLUMBLINE_CHROME to the program.'
const minutes = (count: number) => count * 60_000

/** A browser that starts: found on this machine, else Playwright's own, else Debian's package, else a remedy. */
export const provideChromium = async (root: string): Promise<ChromiumOutcome> => {
  const found = await findChromium()
  if (found) return { path: found, how: 'found' }
  if (process.env.PLUMBLINE_CHROME) return { path: null, remedy: `PLUMBLINE_CHROME names no program. ${remedy}` }
  const own = chromium.executablePath()
  if (await starts(root, own)) return { path: own, how: 'found' }
  await runTool(root, '@playwright/test:playwright', ['install', 'chromium'], { milliseconds: minutes(3), show: false })
  if (await starts(root, own)) return { path: own, how: 'downloaded' }
  const packaged = (await mayInstallPackages()) ? await installPackage(root) : null
  return packaged ? { path: packaged, how: 'installed' } : { path: null, remedy }
}

const starts = async (root: string, path: string): Promise<boolean> =>
  (await runProgram(root, path, ['--version'], { milliseconds: 20_000, show: false })).ok

const mayInstallPackages = async (): Promise<boolean> => {
  if (process.getuid?.() !== 0) return false
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  return /^ID="?debian"?$/m.test(release)
}

const installPackage = async (root: string): Promise<string | null> => {
  const wishes = { env: { DEBIAN_FRONTEND: 'noninteractive' }, milliseconds: minutes(4), show: false }
  await runProgram(root, 'apt-get', ['update', '-q'], wishes)
  await runProgram(root, 'apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], wishes)
  const path = await findChromium()
  return path && (await starts(root, path)) ? path : null
}
