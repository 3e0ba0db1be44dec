import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, type TargetName } from './running-app.ts'

export type Target = { name: TargetName; absent: string | null }

const electronFolder = join(projectFolder, 'node_modules/electron')

/** Why Electron itself cannot run here, or null where it can. Asking its own module would download it. */
const whyNoElectron = (): string | null => {
  const named = join(electronFolder, 'path.txt')
  if (!existsSync(named)) return 'its program is not installed (npx install-electron fetches it)'
  if (!existsSync(join(electronFolder, 'dist', readFileSync(named, 'utf8')))) return 'its program is missing'
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return 'there is no display'
  return null
}

/** The three ways to run the app, with the reason for each that cannot run on this machine. */
export const targets = (): Target[] => [
  { name: 'electron', absent: whyNoElectron() },
  { name: 'stand-in', absent: null },
  { name: 'browser', absent: null },
]

/**
 * For a test of nothing but the page and the services behind the contract: `test('…', sameInEveryHost, …)`. Both are one
 * code in every host, and the contract's tests take every call through each way in; so the test runs on real hosts only
 * and not on the stand-in. A test of starting, quitting, being killed, files that come in or go out, or printing has
 * something of its own in each host, and runs on all.
 */
export const sameInEveryHost = { tag: '@same-in-every-host' } as const
