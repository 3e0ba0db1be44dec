import fc from 'fast-check'
import { type CallName, contract, type Role } from '../../../../core/contract/contract.ts'
import type { Dispatch } from '../../../../main/transports/dispatcher.ts'
import { editedValue } from './edits.ts'
import { longest } from './fuzz-boundary.ts'
import { sampleOf } from './sample-of.ts'

/** An app to call: `ids` stand wherever an input has a field of the name, `failures` are what a developer was told. */
export type CalledApp = { dispatch: Dispatch; failures: readonly unknown[]; ids: Record<string, string> }

/** Milliseconds after which a call counts as one that never ends. */
const patience = 60_000

/** The same with ids that are known wherever one is asked for. */
const withIds = (value: unknown, ids: CalledApp['ids']): unknown => {
  if (Array.isArray(value)) return value.map(entry => withIds(entry, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, ids[name] ?? withIds(own, ids)]))
}

const answerWithin = async (work: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise(done => {
    timer = setTimeout(() => done('never ends'), patience)
  })
  const answer = await Promise.race([work, late])
  clearTimeout(timer)
  return answer
}

/** Null where a call was answered or refused in order; else what went wrong. */
const faultOfCall = async (app: CalledApp, name: CallName, input: unknown): Promise<string | null> => {
  const [role = 'facilitator'] = contract[name].allow as readonly Role[]
  const reply = await answerWithin(app.dispatch(role, name, input))
  const told = app.failures.length > 0 ? String(app.failures[0]) : null
  if (told !== null) return `told a developer: ${told}`
  if (reply === 'never ends') return 'never ends'
  if (/\\n\s+at |node_modules|"internal"/.test(JSON.stringify(reply))) return 'told of its inside'
  return 'polluted' in {} || 'role' in {} ? 'changed what all objects have in common' : null
}

/** Makes every call there is with so many changed inputs each; stops at the first that goes wrong, of each call. */
export const fuzzCalls = async (
  appOf: () => Promise<CalledApp>,
  { each, seed, tell = () => undefined }: { each: number; seed: number; tell?: (progress: string) => void },
): Promise<{ cases: number; faults: string[]; slowest: number }> => {
  const faults: string[] = []
  let [cases, slowest] = [0, 0]
  for (const name of Object.keys(contract) as CallName[]) {
    const app = await appOf()
    const inputs = editedValue(withIds(sampleOf(contract[name].input), app.ids))
    const property = fc.asyncProperty(inputs, async input => {
      cases += 1
      const began = process.threadCpuUsage()
      const fault = await faultOfCall(app, name, input)
      const { user, system } = process.threadCpuUsage(began)
      slowest = Math.max(slowest, (user + system) / 1000)
      if (fault) throw new Error(`${fault}: ${JSON.stringify(input)?.slice(0, 300)}`)
    })
    const { failed, errorInstance, counterexamplePath } = await fc.check(property, {
      numRuns: each,
      seed,
      endOnFailure: true,
    })
    if (failed) faults.push(`${name} ${String(errorInstance)} (seed ${seed}, path ${counterexamplePath})`)
    tell(`${name}: ${each} cases`)
  }
  if (slowest > longest) tell(`the slowest took ${Math.round(slowest)} ms`)
  return { cases, faults, slowest: Math.round(slowest) }
}
