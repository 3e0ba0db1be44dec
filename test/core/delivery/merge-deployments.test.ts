import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeDeployments } from '../../../core/delivery/merge-deployments.ts'
import { anyDeployments, deployment } from './delivery-builders.ts'

describe('merging deployments', () => {
  it('sorts them by time and drops those of the same deployment and commit, however their times are written', () => {
    const known = [deployment('2026-10-02T10:00:00Z', { committed: '2026-10-01T10:00:00Z' })]
    const merged = mergeDeployments(known, [
      deployment('2026-10-02T10:00:00.000Z', { committed: '2026-10-01T10:00:00.000Z' }),
      deployment('2026-10-02T10:00:00Z', { committed: '2026-10-01T11:00:00Z' }),
      deployment('2026-10-01T12:00:00Z'),
    ])
    expect(merged).toMatchObject({ added: 2, duplicates: 1, changed: 0 })
    expect(merged.deployments.map(({ committed }) => committed)).toEqual([
      null,
      '2026-10-01T10:00:00.000Z',
      '2026-10-01T11:00:00Z',
    ])
  })

  it('keeps what came last where a failure has been restored since, and counts it', () => {
    const failed = deployment('2026-10-02T10:00:00Z', { failed: true })
    const restored = { ...failed, restored: '2026-10-02T11:00:00Z' }
    expect(mergeDeployments([failed], [restored])).toEqual({
      deployments: [restored],
      added: 0,
      duplicates: 1,
      changed: 1,
    })
  })

  it('changes nothing when the same file is read twice', () => {
    fc.assert(
      fc.property(anyDeployments, list => {
        const once = mergeDeployments([], list)
        const twice = mergeDeployments(once.deployments, list)
        expect(twice.deployments).toEqual(once.deployments)
        expect(twice).toMatchObject({ added: 0, duplicates: list.length })
        expect(once.added).toBe(once.deployments.length)
        const times = once.deployments.map(({ deployed }) => Date.parse(deployed))
        expect(times).toEqual(times.toSorted((one, other) => one - other))
      }),
    )
  })
})
