import { boundaries } from '../../main/services/hostile/boundaries.ts'
import { fuzzBoundary } from '../../main/services/hostile/fuzz-boundary.ts'
import type { Part } from '../part.ts'

const enough = 100_000

export const fuzzPart: Part = {
  id: 'fuzz',
  name: 'Changing whatever comes in from outside',
  run: async ({ cases: asked, seed, tell }) => {
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
  },
}
