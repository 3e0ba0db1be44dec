import { defineConfig } from 'vitest/config'
import { SkipReporter } from './test/run/skip-reporter.ts'

/** Set by `npm test`, which counts what it finds there. */
const report = process.env.PLUMBLINE_UNIT_REPORT

/** What needs the bundler: markup in TypeScript, styles as modules. */
const bundled = ['test/renderer/**/*.test.ts', 'test/renderer/**/*.test.tsx']

export default defineConfig({
  test: {
    maxWorkers: '100%',
    reporters: ['default', new SkipReporter(), ...(report ? [['json', { outputFile: report }] as const] : [])],
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'node_modules/**', ...bundled],
          // As the app does, Node runs these sources as they are, which is also quicker.
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
      { extends: true, test: { name: 'renderer', include: bundled } },
    ],
    // Files share a process, as starting one for each costs more than most of them take; every core has one.
    isolate: false,
    setupFiles: ['test/run/leave-no-trace.ts'],
    // A build in the same run leaves `production` behind, in which React has no `act`.
    env: { NODE_ENV: 'test' },
    // Far longer than anything takes here, so that a busy machine fails nothing.
    testTimeout: 60_000,
  },
})
