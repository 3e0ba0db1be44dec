import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../../../main/services/reports/find-chromium.ts'

/** Every test has a profile of its own in the browser that it shares with others of its worker. */
export const startChromium = async (): Promise<Browser> => chromium.launch(await launchOptions())

/** A browser that several processes can join at its endpoint, as the stand-in's app and its test do. */
export type JoinableChromium = { endpoint: string; close: () => Promise<void> }

export const startJoinableChromium = async (): Promise<JoinableChromium> => {
  const { args, ...options } = await launchOptions()
  const server = await chromium.launchServer({ ...options, args: [...args, '--remote-debugging-port=0'] })
  const close = () => server.close()
  try {
    return { endpoint: await debuggingEndpoint(server.process().spawnargs), close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * What Playwright turns off, whose list this one replaces, and the two pages of the address bar, which nobody sees and
 * which every window would load.
 */
const turnedOff = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

/** Chromium starts a process for each page unless told not to, which costs more than most pages here do. */
const launchOptions = async (): Promise<{ executablePath: string; args: string[] }> => {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('No Chromium found: set PLUMBLINE_CHROME to one.')
  const unconfined = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return {
    executablePath,
    args: ['--renderer-process-limit=1', '--disable-gpu', `--disable-features=${turnedOff.join()}`, ...unconfined],
  }
}

/** Chromium writes the port that it chose into its profile. */
const debuggingEndpoint = async (spawned: string[]): Promise<string> => {
  const option = '--user-data-dir='
  const profile = spawned.find(word => word.startsWith(option))?.slice(option.length)
  if (!profile) throw new Error('Chromium was started without a profile')
  for (let attempt = 0; attempt < 100; attempt++) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const port = text.split('\n')[0]
    if (port) return `http://127.0.0.1:${port}`
    await wait(50)
  }
  throw new Error('Chromium did not say on which port it listens')
}
