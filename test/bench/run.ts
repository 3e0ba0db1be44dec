import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium } from '../../main/services/reports/find-chromium.ts'
import { build, isBuildStale } from '../../main/start/build.ts'
import { type Figure, isOver, type Row, type Surroundings, tableLines, verdictLine } from './figure.ts'
import { coverage } from './figures/coverage.ts'
import { firstScreen } from './figures/first-screen.ts'
import { inBrowser } from './figures/in-browser.ts'
import { pdfReport } from './figures/pdf-report.ts'
import { scoring } from './figures/scoring.ts'
import { storage } from './figures/storage.ts'

const figures: readonly Figure[] = [storage, scoring, firstScreen, inBrowser, pdfReport, coverage]

/** A figure that breaks is said to be not measured, and why; the others are still wanted. */
const measure = async (figure: Figure, surroundings: Surroundings): Promise<Row[]> => {
  try {
    return await figure.measure(surroundings)
  } catch (error) {
    return [{ kind: 'not-measured', name: figure.name, why: error instanceof Error ? error.message : String(error) }]
  }
}

const { values, positionals } = parseArgs({ options: { strict: { type: 'boolean' } }, allowPositionals: true })
const chosen = figures.filter(({ id }) => positionals.length === 0 || positionals.includes(id))
if (chosen.length < positionals.length) {
  console.error(`Usage: npm run bench -- [--strict] [${figures.map(({ id }) => id).join('] [')}]`)
  process.exit(2)
}

const root = resolve(import.meta.dirname, '../..')
if (await isBuildStale(root)) {
  console.log('Building ...')
  const outcome = await build(root)
  if (!outcome.ok) throw new Error(outcome.output)
}
const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
const rows: Row[] = []
try {
  const surroundings = { root, folder, chromium: await findChromium() }
  for (const figure of chosen) {
    console.log(`Measuring: ${figure.name} ...`)
    rows.push(...(await measure(figure, surroundings)))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
const [load = 0] = loadavg()
if (load > availableParallelism())
  console.log(
    `\nThe machine is busy (load ${load.toFixed(1)} on ${availableParallelism()} cores): milliseconds are too long.`,
  )
console.log(`\n${tableLines(rows).join('\n')}\n${verdictLine(rows)}`)
if (values.strict && rows.some(row => isOver(row) || row.kind === 'not-measured')) process.exitCode = 1
