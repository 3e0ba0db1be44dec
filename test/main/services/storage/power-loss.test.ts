import { describe, expect, it } from 'vitest'
import { cutPower, isNoticed, rehearse } from './power-loss.ts'
import { operations } from './power-loss-operations.ts'

const numbersOf = (calls: ReadonlyMap<number, string>, name: string): number[] =>
  [...calls].filter(([, other]) => other === name).map(([number]) => number)

describe.each(operations)('$name', operation => {
  const { spared = {}, idle = {} } = operation

  it('leaves the old or the new whole wherever the power is cut, and what it acknowledged for good', async () => {
    const { states, faults } = await cutPower(operation, await rehearse(operation))
    expect(faults).toEqual([])
    expect(states).toBeGreaterThan(3)
  })

  it('needs each of its syncs and renames', { timeout: 120_000 }, async () => {
    const rehearsal = await rehearse(operation)
    const excused = Object.keys({ ...spared, ...idle }).sort()
    const needless = new Set<string>()
    for (const [number, name] of rehearsal.calls)
      if (!needless.has(name) && !(await isNoticed(operation, rehearsal, [number]))) needless.add(name)
    expect([...needless].sort()).toEqual(excused)
    for (const name of excused) {
      const isMissed = await isNoticed(operation, rehearsal, numbersOf(rehearsal.calls, name))
      expect({ name, isMissed }).toEqual({ name, isMissed: name in spared })
    }
    expect(rehearsal.calls.size).toBeGreaterThan(excused.length)
  })
})
