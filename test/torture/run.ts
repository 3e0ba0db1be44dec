import { parseArgs } from 'node:util'
import { type Figure, isWrong, type Part, tableLines } from './part.ts'
import { attacksPart } from './parts/attacks.ts'
import { crashPart } from './parts/crash.ts'
import { damagePart } from './parts/damage.ts'
import { fuzzPart } from './parts/fuzz.ts'
import { powerLossPart } from './parts/power-loss.ts'

const parts: readonly Part[] = [crashPart, powerLossPart, damagePart, fuzzPart, attacksPart]

const usage = `Usage: npm run torture -- [--kills <number>] [--cases <number>] [--seed <number>] [${parts.map(({ id }) => id).join('] [')}]`
const refuse = (): never => {
  console.error(usage)
  process.exit(2)
}

const readArguments = () => {
  try {
    const options = {
      kills: { type: 'string' },
      cases: { type: 'string' },
      seed: { type: 'string', default: '1' },
    } as const
    return parseArgs({ options, allowPositionals: true })
  } catch {
    return refuse()
  }
}
const { values, positionals } = readArguments()
const chosen = parts.filter(({ id }) => positionals.length === 0 || positionals.includes(id))
const [kills, cases] = [values.kills, values.cases].map(text => (text === undefined ? null : Number(text)))
const isCount = (count: number | null | undefined) => count === null || Number(count) >= 1
const seed = Number(values.seed)
if (chosen.length < positionals.length || !Number.isInteger(seed) || !isCount(kills) || !isCount(cases)) refuse()

const figures: Figure[] = []
for (const { name, run } of chosen) {
  console.log(`${name} ...`)
  const began = performance.now()
  const found = await run({
    kills: kills ?? null,
    cases: cases ?? null,
    seed,
    tell: progress => console.log(`  ${progress}`),
  })
  // Told at once: a run of hours that is cut off has not been for nothing.
  console.log(`${tableLines(found).join('\n')}\n  ${((performance.now() - began) / 1000).toFixed(0)} s`)
  figures.push(...found)
}
console.log(`\n${tableLines(figures).join('\n')}`)
const wrong = figures.filter(isWrong)
console.log(`${figures.length} figures, ${wrong.length} wrong (seed ${seed})`)
if (wrong.length > 0) process.exitCode = 1
