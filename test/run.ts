import { resolve } from 'node:path'
import { chooseStages, type RunState } from './run/stages.ts'
import { exitCodeOf, type StageResult, summaryLines } from './run/summary.ts'

const chosen = chooseStages(process.argv.slice(2))
if (!chosen) {
  console.error('Usage: npm test -- [check] [unit] [e2e]')
  process.exit(2)
}

const state: RunState = { root: resolve(import.meta.dirname, '..'), built: false, chromium: null, remedy: '' }
const results: StageResult[] = []
for (const [index, { name, run }] of chosen.entries()) {
  console.log(`[${index + 1}/${chosen.length}] ${name} ...`)
  const began = performance.now()
  results.push({ name, count: await run(state), seconds: (performance.now() - began) / 1000 })
}
console.log(summaryLines(results).join('\n'))
process.exitCode = exitCodeOf(results)
