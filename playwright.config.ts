import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { LaunchFixtures } from './test/e2e/launch/fixture.ts'
import type { TargetName } from './test/e2e/launch/running-app.ts'
import { sameInEveryHost, targets } from './test/e2e/launch/targets.ts'

/**
 * Menus, displays and native dialogs are the desktop's own, and only the stand-in lets a test reach them. It imitates
 * Electron for their sake and for starting, quitting and files; what is the same in every host is left to real ones.
 */
const leftOut: Record<TargetName, { testIgnore?: string; grepInvert?: RegExp }> = {
  electron: { testIgnore: '**/desktop/**' },
  'stand-in': { grepInvert: new RegExp(sameInEveryHost.tag) },
  browser: { testIgnore: '**/desktop/**' },
}

/** Nothing is repeated: a test that passes only sometimes is a fault to be found. */
export default defineConfig<object, LaunchFixtures>({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: resolve(import.meta.dirname, 'test/e2e/announce-targets.ts'),
  outputDir: 'test-results',
  retries: 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // Far longer than anything takes here, so that a busy machine fails nothing.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  projects: targets()
    .filter(({ absent }) => absent === null)
    .map(({ name }) => ({
      name,
      use: { target: name },
      ...leftOut[name],
    })),
})
