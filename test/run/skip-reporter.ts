import type { Reporter, TestModule } from 'vitest/node'

/** Says of every skipped test why, once the run is over. */
export class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        const result = test.result()
        const reason = result.state === 'skipped' ? result.note : undefined
        console.log(`Skipped: ${module.relativeModuleId} > ${test.fullName}: ${reason ?? 'no reason given'}`)
      }
    }
  }
}
