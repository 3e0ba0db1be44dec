import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, expect } from '@playwright/test'
import { type JoinableChromium, startChromium, startJoinableChromium } from './chromium.ts'
import type { DesktopApp, LaunchOptions, RunningApp, Start, Started, TargetName } from './running-app.ts'
import { startInBrowser } from './start-browser.ts'
import { startElectron } from './start-electron.ts'
import { startStandIn } from './start-stand-in.ts'

export type LaunchFixtures = {
  target: TargetName
  hostBrowser: () => Promise<Browser>
  windowChromium: () => Promise<JoinableChromium>
}

type TestFixtures = {
  /** A folder of this test's own; `data` in it is the app's. */
  folder: string
  /** Starts the app on `data` in the test's folder, with the arguments given. */
  launch: (options?: Partial<LaunchOptions>) => Promise<RunningApp>
  /** As `launch`, where the app may also end without a window. */
  tryLaunch: (options?: Partial<LaunchOptions>) => Promise<Started>
  /** As `launch`, with what lies outside the window. Only for tests of the desktop. */
  launchDesktop: (options?: Partial<LaunchOptions>) => Promise<DesktopApp>
  faults: string[]
}

export const test = base.extend<TestFixtures, LaunchFixtures>({
  target: ['stand-in', { option: true, scope: 'worker' }],

  hostBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs.
    ({}, use) => oneForAll(startChromium, use),
    { scope: 'worker' },
  ],
  windowChromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs.
    ({}, use) => oneForAll(startJoinableChromium, use),
    { scope: 'worker' },
  ],

  folder: async ({ target }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `plumbline-e2e-${target}-`))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  faults: async ({ target }, use) => {
    const faults: string[] = []
    await use(faults)
    expect(faults, `Nothing goes wrong behind the assertions (${target})`).toEqual([])
  },

  tryLaunch: async ({ target, hostBrowser, windowChromium, folder, faults }, use) => {
    const running: RunningApp[] = []
    const report = (fault: string): void => void faults.push(fault)
    const dataFolder = join(folder, 'data')
    await mkdir(dataFolder, { recursive: true })
    await use(async options => {
      const start = await starterOf(target, hostBrowser, windowChromium)
      const started = await start({ dataFolder, ...options }, report)
      if (started.kind === 'running') running.push(started.app)
      return started
    })
    await Promise.all(running.map(app => app.kill()))
  },

  launch: async ({ tryLaunch }, use) => {
    await use(async options => runningOf(await tryLaunch(options)))
  },

  launchDesktop: async ({ tryLaunch }, use) => {
    // Only the stand-in's project runs these tests.
    await use(async options => runningOf(await tryLaunch(options)) as DesktopApp)
  },
})

export { expect }

const starterOf = async (
  target: TargetName,
  hostBrowser: LaunchFixtures['hostBrowser'],
  windowChromium: LaunchFixtures['windowChromium'],
): Promise<Start> => {
  switch (target) {
    case 'electron':
      return startElectron
    case 'stand-in':
      return startStandIn((await windowChromium()).endpoint)
    case 'browser':
      return startInBrowser(await hostBrowser())
  }
}

/** Started for the first test of the worker that asks for it, and closed after the last. */
const oneForAll = async <T extends { close: () => Promise<void> }>(
  start: () => Promise<T>,
  use: (one: () => Promise<T>) => Promise<void>,
): Promise<void> => {
  const kept: { started?: Promise<T> } = {}
  await use(() => {
    kept.started ??= start()
    return kept.started
  })
  await (await kept.started)?.close()
}

const runningOf = (started: Started): RunningApp => {
  if (started.kind === 'running') return started.app
  throw new Error(`The app ended with exit code ${started.ended.exitCode}: ${started.ended.told}`)
}
