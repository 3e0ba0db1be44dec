import type { Incident } from '../../../core/budget/service.ts'
import { type CsvCell, csvFile } from '../reports/csv-text.ts'

/** Names of columns are part of the format: programs read them, so they are never translated. */
const columns: readonly { name: string; value: (incident: Incident) => CsvCell }[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'title', value: ({ title }) => title },
  { name: 'start', value: ({ start }) => start },
  { name: 'detected', value: ({ detected }) => detected },
  { name: 'resolved', value: ({ resolved }) => resolved },
  { name: 'impact_share', value: ({ impactShare }) => impactShare },
]

/** One row for each incident, as `readIncidentTable` reads it. */
export const incidentsCsv = (incidents: readonly Incident[]): Uint8Array =>
  csvFile([columns.map(({ name }) => name), ...incidents.map(incident => columns.map(({ value }) => value(incident)))])
