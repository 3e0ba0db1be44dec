import type { Deployment } from './delivery.ts'

/**
 * Deployments sorted by time, oldest first. `added`: how many are new. `duplicates`: how many were known already, with the
 * same instants of `deployed` and `committed`. `changed`: how many of these say something else now (a failure that has
 * been restored since): the one that came last is kept.
 */
export type MergedDeployments = { deployments: Deployment[]; added: number; duplicates: number; changed: number }

/** Joins deployments that are known with those of an import. It does not look at how many may be kept. */
export const mergeDeployments = (known: readonly Deployment[], more: readonly Deployment[]): MergedDeployments => {
  const byKey = new Map(known.map(deployment => [keyOf(deployment), deployment]))
  const merged = { added: 0, duplicates: 0, changed: 0 }
  for (const deployment of more) {
    const key = keyOf(deployment)
    const before = byKey.get(key)
    if (!before) merged.added++
    else {
      merged.duplicates++
      if (!saysTheSame(before, deployment)) merged.changed++
    }
    byKey.set(key, deployment)
  }
  const timed = [...byKey.values()].map(deployment => ({ deployment, time: Date.parse(deployment.deployed) }))
  timed.sort((one, other) => one.time - other.time || compareCommits(one.deployment, other.deployment))
  return { deployments: timed.map(({ deployment }) => deployment), ...merged }
}

const instant = (time: string | null): number | null => (time === null ? null : Date.parse(time))

const keyOf = ({ deployed, committed }: Deployment): string => `${instant(deployed)} ${instant(committed)}`

const compareCommits = (one: Deployment, other: Deployment): number =>
  (instant(one.committed) ?? 0) - (instant(other.committed) ?? 0)

const saysTheSame = (one: Deployment, other: Deployment): boolean =>
  one.failed === other.failed && one.rework === other.rework && instant(one.restored) === instant(other.restored)
