/** The columns that a table of deployments may have, as they are named in it; only the first is needed. */
export const deploymentColumns = ['deployed', 'committed', 'failed', 'restored', 'rework'] as const

/** A small table of deployments, as the import reads it. */
export const exampleTable = `deployed,committed,failed,restored,rework
2026-11-02T10:20Z,2026-11-01T16:05Z,no,,no
2026-11-03T14:00Z,2026-11-03T09:30Z,yes,2026-11-03T15:10Z,no
2026-11-03T15:10Z,2026-11-03T14:40Z,no,,yes`
