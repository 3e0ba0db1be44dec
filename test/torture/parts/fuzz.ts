import { contract } from '../../../core/contract/contract.ts'
import { boundaries } from '../../main/services/hostile/boundaries.ts'
import { openCalledApp } from '../../main/services/hostile/called-app.ts'
import { fuzzBoundary } from '../../main/services/hostile/fuzz-boundary.ts'
import { fuzzCalls } from '../../main/services/hostile/fuzz-calls.ts'
import type { Figure, Part, PartOptions } from '../part.ts'

const enough = 100_000
/** Of each call that is really made: it works on a disk. */
const enoughCalls = 40

const fuzzSchemas = async ({ cases: asked, seed, tell }: PartOptions): Promise<Figure[]> => {
  const each = asked ?? Math.ceil(enough / boundaries.length)
  let cases = 0
  const faults: string[] = []
  for (const boundary of boundaries) {
    const outcome = await fuzzBoundary(boundary, { cases: each, seed })
    cases += outcome.cases
    faults.push(...outcome.faults)
    tell(`${boundary.name}: ${outcome.cases} cases`)
  }
  return [
    { name: 'places where something comes in', value: boundaries.length },
    { name: 'fuzz cases', value: cases, least: each * boundaries.length },
    { name: 'crashed, or took more than a second', value: faults.length, most: 0, examples: faults },
  ]
}

const fuzzServices = async ({ cases: asked, seed, tell }: PartOptions): Promise<Figure[]> => {
  const each = Math.min(asked ?? enoughCalls, enoughCalls)
  const apps: Awaited<ReturnType<typeof openCalledApp>>[] = []
  const openNext = async () => {
    await apps.at(-1)?.close()
    const app = await openCalledApp()
    apps.push(app)
    return app
  }
  const { cases, faults, slowest } = await fuzzCalls(openNext, { each, seed, tell })
  const strays = apps.at(-1)?.strays() ?? []
  await apps.at(-1)?.close()
  return [
    { name: 'calls made with changed inputs', value: cases, least: each * Object.keys(contract).length },
    { name: 'calls that failed inside', value: faults.length, most: 0, examples: faults },
    { name: 'files written elsewhere by them', value: strays.length, most: 0, examples: strays },
    { name: 'milliseconds that one held up all else', value: slowest, most: 1000 },
  ]
}

export const fuzzPart: Part = {
  id: 'fuzz',
  name: 'Changing whatever comes in from outside',
  run: async options => [...(await fuzzSchemas(options)), ...(await fuzzServices(options))],
}
