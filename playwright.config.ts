import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { LaunchFixtures } from './test/e2e/launch/fixture.ts'
import { targets } from './test/e2e/launch/targets.ts'

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
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: targets()
    .filter(({ absent }) => absent === null)
    .map(({ name }) => ({
      name,
      use: { target: name },
      // Menus, displays and native dialogs are the desktop's own, and only the stand-in lets a test reach them.
      ...(name === 'stand-in' ? {} : { testIgnore: '**/desktop/**' }),
    })),
})
