import { resolve } from 'node:path'
import { runSideBySide } from './run/side-by-side.ts'
import { chooseStages, type RunState } from './run/stages.ts'
import { exitCodeOf, summaryLines } from './run/summary.ts'

const chosen = chooseStages(process.argv.slice(2))
if (!chosen) {
  console.error('Usage: npm test -- [check] [unit] [e2e]')
  process.exit(2)
}

const state: RunState = { root: resolve(import.meta.dirname, '..'), built: false, chromium: null, remedy: '' }
const results = await runSideBySide(chosen, state, text => console.log(text))
console.log(summaryLines(results).join('\n'))
process.exitCode = exitCodeOf(results)
