import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../core/app-error.ts'
import { contract } from '../../../../core/contract/contract.ts'
import { boundaries, fileBoundaries } from './boundaries.ts'
import { callBoundaries } from './call-boundaries.ts'
import { faultOf, fuzzBoundary } from './fuzz-boundary.ts'
import { storedBoundaries } from './stored-boundaries.ts'

const isRefused = (outcome: unknown): boolean =>
  outcome === null ||
  typeof outcome === 'string' ||
  (typeof outcome === 'object' && (('ok' in outcome && !outcome.ok) || ('success' in outcome && !outcome.success)))

describe('where something comes in from outside', () => {
  it.each(boundaries)('$name is taken as it should be', async boundary => {
    const { read, sample } = boundary as { read: (value: unknown) => unknown; sample: unknown }
    expect(isRefused(await read(sample))).toBe(false)
  })

  it.each([...fileBoundaries, ...storedBoundaries])(
    '$name may be anything at all: it is read or refused, at once',
    { timeout: 30_000 },
    async boundary => {
      const { cases, faults } = await fuzzBoundary(boundary, { cases: 80, seed: 1 })
      expect(faults).toEqual([])
      expect(cases).toBe(80)
    },
  )

  it('the input of every call may be anything at all', { timeout: 60_000 }, async () => {
    expect(callBoundaries.length).toBeGreaterThan(Object.keys(contract).length)
    for (const boundary of callBoundaries)
      expect(await fuzzBoundary(boundary, { cases: 20, seed: 1 })).toEqual({ cases: 20, faults: [] })
  })
})

describe('what watches it', () => {
  it('tells a crash, and lets a refusal pass', async () => {
    expect(await faultOf(() => null)).toBeNull()
    expect(await faultOf(() => Promise.reject(new AppError('bad-input', 'badInput')))).toBeNull()
    expect(await faultOf(() => JSON.parse('{'))).toMatch(/^crashed: /)
    expect(await faultOf(() => Promise.reject(new RangeError('too deep')))).toBe('crashed: too deep')
  })

  it('tells what takes too long', async () => {
    const used = () => process.threadCpuUsage().user + process.threadCpuUsage().system
    const busy = () => {
      const end = used() + 1_010_000
      while (used() < end);
    }
    expect(await faultOf(busy)).toMatch(/^took \d+ ms$/)
  })

  it('finds a reader that fails now and then', async () => {
    const read = (value: unknown) =>
      String(JSON.stringify(value)).includes('__proto__') && Reflect.get(null as never, 'x')
    const { faults } = await fuzzBoundary(
      { name: 'weak', form: 'value', sample: { a: [1] }, read },
      { cases: 500, seed: 1 },
    )
    expect(faults).toEqual([
      expect.stringMatching(/^weak crashed: .*__proto__.*\(seed 1, path [\d:]+, made smaller \d+ times\)$/),
    ])
  })
})
