import type { Deployment } from '../../../core/delivery/delivery.ts'
import { type CsvCell, csvFile } from '../reports/csv-text.ts'

/** Names of columns are part of the format: programs read them, so they are never translated. */
const columns: readonly { name: string; value: (deployment: Deployment) => CsvCell }[] = [
  { name: 'deployed', value: ({ deployed }) => deployed },
  { name: 'committed', value: ({ committed }) => committed },
  { name: 'failed', value: ({ failed }) => (failed ? 'yes' : 'no') },
  { name: 'restored', value: ({ restored }) => restored },
  { name: 'rework', value: ({ rework }) => (rework ? 'yes' : 'no') },
]

/** One row for each deployment, as `readDeploymentTable` reads it. */
export const deploymentsCsv = (deployments: readonly Deployment[]): Uint8Array =>
  csvFile([columns.map(({ name }) => name), ...deployments.map(one => columns.map(({ value }) => value(one)))])
