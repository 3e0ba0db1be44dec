import { z } from 'zod'
import { type Deployment, deliveryLimits, deploymentSchema } from '../../../core/delivery/delivery.ts'
import type { Fault } from '../../../core/fault.ts'
import { readTable, type TableFormat, type TableRead } from './read-table.ts'
import { timeCell, yesNoCell } from './table-cells.ts'
import { timesToCome } from './times-to-come.ts'

const rowSchema = z.strictObject({ ...deploymentSchema.shape, failed: z.boolean().nullable() })
type DeploymentRow = z.infer<typeof rowSchema>

/**
 * Reads deployments from CSV text; none may lie ahead of `now`. Where nothing is said about failure, a deployment that was restored has failed.
 * Repeated rows are kept: `mergeDeployments` drops and counts them together with those that are known already.
 */
export const readDeploymentTable = (text: string, now: Date): TableRead<Deployment> => {
  const read = readTable(text, {
    ...format,
    check: row => [
      ...faultsOfTimes(row),
      ...timesToCome({ deployed: row.deployed, committed: row.committed, restored: row.restored }, now),
    ],
  })
  return { ...read, rows: read.rows.map(row => ({ ...row, failed: row.failed ?? row.restored !== null })) }
}

const faultsOfTimes = ({ deployed, committed, failed, restored }: DeploymentRow): Fault[] => [
  ...(isBefore(deployed, committed) ? [before('deployed', 'committed')] : []),
  ...(isBefore(restored, deployed) ? [before('restored', 'deployed')] : []),
  ...(failed === false && restored !== null ? [{ path: ['restored'], key: 'restoredNotFailed' as const }] : []),
]

const isBefore = (time: string | null, other: string | null): boolean =>
  time !== null && other !== null && Date.parse(time) < Date.parse(other)

const before = (field: string, column: string): Fault => ({ path: [field], key: 'timeBefore', params: { column } })

/** The first name of each column is the one under which `deploymentsCsv` writes it. */
const format: TableFormat<DeploymentRow, DeploymentRow> = {
  columns: {
    deployed: {
      name: 'deployed',
      aliases: [
        'time',
        'deployed at',
        'deployment time',
        'deploy time',
        'released',
        'released at',
        'timestamp',
        'date',
      ],
      read: timeCell,
    },
    committed: {
      name: 'committed',
      aliases: ['commit time', 'committed at', 'commit date', 'first commit', 'sha time', 'commit'],
      read: timeCell,
      empty: { value: null },
    },
    failed: {
      name: 'failed',
      aliases: ['failure', 'change failed', 'is failed'],
      read: yesNoCell,
      empty: { value: null },
    },
    restored: {
      name: 'restored',
      aliases: ['restored at', 'restore time', 'recovered', 'recovered at', 'resolved', 'resolved at'],
      read: timeCell,
      empty: { value: null },
    },
    rework: { name: 'rework', aliases: ['is rework', 'unplanned', 'hotfix'], read: yesNoCell, empty: { value: false } },
  },
  schema: rowSchema,
  mostRows: deliveryLimits.deployments,
}
