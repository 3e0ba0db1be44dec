import type { Risk } from '../../../core/risks/risk-catalogue.ts'
import { type CsvCell, csvFile } from '../reports/csv-text.ts'

/** Names of columns are part of the format: programs read them, so they are never translated. */
const columns: readonly { name: string; value: (risk: Risk) => CsvCell }[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'title', value: ({ title }) => title },
  { name: 'detect_minutes', value: ({ detectMinutes }) => detectMinutes },
  { name: 'repair_minutes', value: ({ repairMinutes }) => repairMinutes },
  { name: 'impact_share', value: ({ impactShare }) => impactShare },
  { name: 'days_between', value: ({ daysBetween }) => daysBetween },
  { name: 'accepted', value: ({ accepted }) => (accepted ? 'yes' : 'no') },
]

/** One row for each risk, as `readRiskTable` reads it. */
export const risksCsv = (risks: readonly Risk[]): Uint8Array =>
  csvFile([columns.map(({ name }) => name), ...risks.map(risk => columns.map(({ value }) => value(risk)))])
