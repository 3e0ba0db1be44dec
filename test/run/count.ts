import { z } from 'zod'

/** What one stage found. `notes` are the lines that the summary repeats, such as why a test was skipped. */
export type Count = { passed: number; failed: number; skipped: number; notes: string[] }

export const oneCheck = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, notes: [] })

export const sumCounts = (counts: Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
  notes: counts.flatMap(({ notes }) => notes),
})

/** A tool that failed without blaming a test (a crash, a missing report, an error between tests) still failed. */
export const withExit = (count: Count, exitedWell: boolean): Count =>
  exitedWell || count.failed > 0
    ? count
    : { ...count, failed: 1, notes: [...count.notes, 'The tool failed outside of any test.'] }

const vitestReportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** Counts a report of `vitest --reporter=json`. A file that failed without a failed test counts as one failure. */
export const countVitest = (report: unknown): Count => {
  const files = vitestReportSchema.parse(report).testResults
  const tests = files.flatMap(file => file.assertionResults)
  const of = (...states: string[]) => tests.filter(({ status }) => states.includes(status)).length
  const broken = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return {
    passed: of('passed'),
    failed: of('failed') + broken.length,
    skipped: tests.length - of('passed', 'failed'),
    notes: broken.map(({ name, message }) => `${name} did not run: ${firstLine(message)}`),
  }
}

type PlaywrightSuite = { title: string; specs: PlaywrightSpec[]; suites?: PlaywrightSuite[] | undefined }
type PlaywrightSpec = z.infer<typeof specSchema>

const specSchema = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.enum(['skipped', 'expected', 'unexpected', 'flaky']),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
    }),
  ),
})
const suiteSchema: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(specSchema), suites: z.array(suiteSchema).optional() }),
)
const playwrightReportSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
})

/** Counts a report of Playwright's json reporter. A flaky test passed in the end, and the summary names it. */
export const countPlaywright = (report: unknown): Count => {
  const { suites, errors } = playwrightReportSchema.parse(report)
  const tests = suites.flatMap(specsOf).flatMap(({ title, tests }) => tests.map(test => ({ title, ...test })))
  const of = (...states: string[]) => tests.filter(({ status }) => states.includes(status))
  return {
    passed: of('expected', 'flaky').length,
    failed: of('unexpected').length + errors.length,
    skipped: of('skipped').length,
    notes: [
      ...errors.map(({ message }) => firstLine(message ?? 'An error outside of any test.')),
      ...of('flaky').map(({ title, projectName }) => `Passed only when repeated: ${title} (${projectName})`),
      ...skipReasons(of('skipped')),
    ],
  }
}

const specsOf = (suite: PlaywrightSuite): PlaywrightSpec[] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(inner => specsOf(inner)),
]

/** One line for each reason, with how many tests it kept from running. */
const skipReasons = (tests: PlaywrightSpec['tests']): string[] => {
  const counts = new Map<string, number>()
  for (const { annotations, projectName } of tests) {
    const given = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
    const reason = `${projectName}: ${given ?? 'no reason given'}`
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => `Skipped ${count}: ${reason}`)
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? ''
