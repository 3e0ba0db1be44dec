import { z } from 'zod'
import { type Risk, riskSchema } from '../../../core/risks/risk-catalogue.ts'
import { riskLimits } from '../../../core/risks/risk-limits.ts'
import { readTable, type TableFormat, type TableRead } from './read-table.ts'
import { numberCell, shareCell, textCell, yesNoCell } from './table-cells.ts'

const rowSchema = z.strictObject({ ...riskSchema.shape, id: riskSchema.shape.id.nullable() })
type RiskRow = z.infer<typeof rowSchema>

/** The first name of each column is the one under which `risksCsv` writes it. */
const format: TableFormat<RiskRow, RiskRow> = {
  columns: {
    id: { name: 'id', read: textCell, empty: { value: null } },
    title: { name: 'title', aliases: ['name', 'risk'], read: textCell },
    detectMinutes: {
      name: 'detect_minutes',
      aliases: ['detect', 'detection', 'minutes to detect', 'time to detect', 'time to detection', 'ETTD'],
      read: numberCell,
    },
    repairMinutes: {
      name: 'repair_minutes',
      aliases: ['repair', 'minutes to repair', 'time to repair', 'time to resolution', 'ETTR'],
      read: numberCell,
    },
    impactShare: { name: 'impact_share', aliases: ['impact', 'share', 'share of users'], read: shareCell },
    daysBetween: {
      name: 'days_between',
      aliases: ['days', 'days between incidents', 'time between failures', 'ETBF', 'ETTF'],
      read: numberCell,
    },
    accepted: { name: 'accepted', read: yesNoCell, empty: { value: false } },
  },
  schema: rowSchema,
  identity: ({ id, title }) => id ?? title.toLowerCase(),
  mostRows: riskLimits.risks,
}

/** Reads risks from CSV text; a risk without an id of its own gets a new one. */
export const readRiskTable = (text: string, newId: () => string): TableRead<Risk> => {
  const read = readTable(text, format)
  return { ...read, rows: read.rows.map(row => ({ ...row, id: row.id ?? newId() })) }
}
