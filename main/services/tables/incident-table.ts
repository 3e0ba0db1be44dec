import { z } from 'zod'
import { type Incident, incidentSchema } from '../../../core/budget/service.ts'
import { serviceLimits } from '../../../core/budget/service-limits.ts'
import type { Fault } from '../../../core/fault.ts'
import { readTable, type TableFormat, type TableRead } from './read-table.ts'
import { shareCell, textCell, timeCell } from './table-cells.ts'
import { timesToCome } from './times-to-come.ts'

const rowSchema = z.strictObject({ ...incidentSchema.shape, id: incidentSchema.shape.id.nullable() })
type IncidentRow = z.infer<typeof rowSchema>

/** `untitled`: the title of incidents that have none. `known`: those that the service has already. `now`: none lies ahead of it. */
type IncidentTableOptions = { newId: () => string; untitled: string; known: readonly Incident[]; now: Date }

/**
 * Reads incidents from CSV text; an incident without an id of its own gets a new one. The same start and title as another
 * row, or as an incident that is known, makes it a repetition.
 */
export const readIncidentTable = (
  text: string,
  { newId, untitled, known, now }: IncidentTableOptions,
): TableRead<Incident> => {
  const read = readTable(text, {
    ...formatOf(untitled),
    check: row => [
      ...faultsOfTimes(row),
      ...timesToCome({ start: row.start, detected: row.detected, resolved: row.resolved }, now),
    ],
    known: new Set(known.map(identity)),
  })
  const ids = new Set(known.map(({ id }) => id))
  const idOf = (row: IncidentRow): string => {
    const id = row.id === null || ids.has(row.id) ? newId() : row.id
    ids.add(id)
    return id
  }
  return { ...read, rows: read.rows.map(row => ({ ...row, id: idOf(row) })) }
}

const identity = ({ start, title }: Pick<Incident, 'start' | 'title'>): string =>
  `${Date.parse(start)} ${title.toLowerCase()}`

/** The first name of each column is the one under which `incidentsCsv` writes it. */
const formatOf = (untitled: string): TableFormat<IncidentRow, IncidentRow> => ({
  columns: {
    id: { name: 'id', read: textCell, empty: { value: null } },
    title: {
      name: 'title',
      aliases: ['name', 'incident', 'summary'],
      read: textCell,
      empty: { value: untitled },
    },
    start: { name: 'start', aliases: ['started', 'begin', 'began', 'start time', 'started at'], read: timeCell },
    detected: {
      name: 'detected',
      aliases: ['detection', 'detected at', 'acknowledged'],
      read: timeCell,
      empty: { value: null },
    },
    resolved: {
      name: 'resolved',
      aliases: ['resolution', 'resolved at', 'end', 'ended', 'restored'],
      read: timeCell,
      empty: { value: null },
    },
    impactShare: { name: 'impact_share', aliases: ['impact', 'share', 'share of users'], read: shareCell },
  },
  schema: rowSchema,
  identity,
  mostRows: serviceLimits.incidents,
})

const faultsOfTimes = ({ start, detected, resolved }: IncidentRow): Fault[] => {
  const isBefore = (time: string | null, other: string | null) =>
    time !== null && other !== null && Date.parse(time) < Date.parse(other)
  const before = (field: string, column: string): Fault => ({ path: [field], key: 'timeBefore', params: { column } })
  return [
    ...(isBefore(detected, start) ? [before('detected', 'start')] : []),
    ...(isBefore(resolved, start) ? [before('resolved', 'start')] : []),
    ...(isBefore(resolved, detected) && !isBefore(resolved, start) ? [before('resolved', 'detected')] : []),
  ]
}
