import { defineConfig } from 'vitest/config'
import { SkipReporter } from './test/run/skip-reporter.ts'

/** Set by `npm test`, which counts what it finds there. */
const report = process.env.PLUMBLINE_UNIT_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // Files share a process, as starting one for each costs more than most of them take; every core has one.
    isolate: false,
    maxWorkers: '100%',
    setupFiles: ['test/run/leave-no-trace.ts'],
    // A build in the same run leaves `production` behind, in which React has no `act`.
    env: { NODE_ENV: 'test' },
    testTimeout: 20_000,
    reporters: ['default', new SkipReporter(), ...(report ? [['json', { outputFile: report }] as const] : [])],
  },
})
