import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build, isBuildStale } from '../../main/start/build.ts'
import { checkProduct } from '../security/check-product.ts'
import { type Count, countPlaywright, countVitest, oneCheck, withExit } from './count.ts'
import { provideChromium } from './provide-chromium.ts'
import { runTool } from './tool.ts'

/** What a stage leaves for those after it. */
export type RunState = { root: string; built: boolean; chromium: string | null; remedy: string }
export type Stage = {
  id: 'lint' | 'types' | 'doors' | 'build' | 'unit' | 'e2e'
  name: string
  /** Whether it needs and changes nothing of the others, so that it may run beside them. */
  aside: boolean
  run: (state: RunState, tell: Tell) => Promise<Count>
}
/** Shows what a stage says by itself, in whole lines. */
export type Tell = (text: string) => void

const minute = 60_000
const keptAt = (root: string, name: string): string => join(root, 'node_modules/.cache/plumbline-test', name)

const check =
  (bin: string, words: string[]) =>
  async ({ root }: RunState, tell: Tell): Promise<Count> => {
    const { ok, output } = await runTool(root, bin, words, { milliseconds: 10 * minute, show: false })
    if (!ok) tell(output.trimEnd())
    return oneCheck(ok)
  }

const buildBundles = async (state: RunState, tell: Tell): Promise<Count> => {
  const outcome = (await isBuildStale(state.root)) ? await build(state.root) : ({ ok: true } as const)
  if (!outcome.ok) tell(outcome.output.trimEnd())
  state.built = outcome.ok
  return oneCheck(outcome.ok)
}

const unit = async (state: RunState): Promise<Count> => {
  const report = keptAt(state.root, 'unit.json')
  await forget(report)
  const { ok } = await runTool(state.root, 'vitest', ['run'], {
    env: { ...compiledOnce(state), ...(await chromiumEnv(state)), PLUMBLINE_UNIT_REPORT: report },
    milliseconds: 15 * minute,
    show: true,
  })
  return withExit(await countReport(report, countVitest), ok)
}

const endToEnd = async (state: RunState): Promise<Count> => {
  if (!state.built) return { ...oneCheck(false), notes: ['Not run, because the build failed.'] }
  const env = await chromiumEnv(state)
  if (state.chromium === null) return { ...oneCheck(false), notes: [state.remedy] }
  const report = keptAt(state.root, 'e2e.json')
  await forget(report)
  const { ok } = await runTool(state.root, '@playwright/test:playwright', ['test', '--reporter=list,json'], {
    env: { ...compiledOnce(state), ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    milliseconds: 15 * minute,
    show: true,
  })
  return withExit(await countReport(report, countPlaywright), ok)
}

/** Tests start hundreds of processes from the same sources: each that ends well leaves them compiled for the next. */
const compiledOnce = ({ root }: RunState): Record<string, string> => ({
  NODE_COMPILE_CACHE: keptAt(root, 'compiled'),
})

/** Looked for once; the tests of reports print with the same browser as the end-to-end tests. */
const chromiumEnv = async (state: RunState): Promise<Record<string, string>> => {
  if (state.chromium === null && state.remedy === '') {
    const outcome = await provideChromium(state.root)
    state.chromium = outcome.path
    if (outcome.path === null) state.remedy = outcome.remedy
    console.log(outcome.path === null ? outcome.remedy : `Chromium ${outcome.how}: ${outcome.path}`)
  }
  return state.chromium === null ? {} : { PLUMBLINE_CHROME: state.chromium }
}

/** A report of an earlier run must never be counted. */
const forget = async (report: string): Promise<void> => {
  await mkdir(dirname(report), { recursive: true })
  await rm(report, { force: true })
}

const countReport = async (report: string, count: (report: unknown) => Count): Promise<Count> => {
  try {
    return count(JSON.parse(await readFile(report, 'utf8')))
  } catch {
    return { ...oneCheck(false), notes: ['The tool left no report that could be counted.'] }
  }
}

export const stages: readonly Stage[] = [
  { id: 'lint', name: 'format and lint', aside: true, run: check('@biomejs/biome', ['check', '--error-on-warnings']) },
  // Several checkers each compute much of the same anew, and other stages have use for the other processors.
  {
    id: 'types',
    name: 'types',
    aside: true,
    run: check('typescript:tsc', ['-b', '--builders', '1', '--checkers', '1']),
  },
  { id: 'doors', name: 'no open doors', aside: false, run: async ({ root }) => oneCheck(checkProduct(root)) },
  { id: 'build', name: 'build', aside: false, run: buildBundles },
  { id: 'unit', name: 'unit and contract', aside: false, run: unit },
  { id: 'e2e', name: 'end to end', aside: false, run: endToEnd },
]

const chosenBy: Record<string, Stage['id'][]> = {
  check: ['lint', 'types', 'doors'],
  unit: ['build', 'unit'],
  e2e: ['build', 'e2e'],
}

/** The stages that `npm test -- <words>` asks for, or null when a word is unknown. */
export const chooseStages = (words: string[]): readonly Stage[] | null => {
  if (words.length === 0) return stages
  if (!words.every(word => Object.hasOwn(chosenBy, word))) return null
  const ids = new Set(words.flatMap(word => chosenBy[word] ?? []))
  return stages.filter(({ id }) => ids.has(id))
}
