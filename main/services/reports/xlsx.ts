import { writeWorkbook } from '../spreadsheets/write-workbook.ts'
import type { Exporter } from './exporter.ts'
import { actionsSheet } from './xlsx/actions-sheet.ts'
import { answerSheets } from './xlsx/answer-sheets.ts'
import { dimensionsSheet } from './xlsx/dimensions-sheet.ts'
import { itemsSheet } from './xlsx/items-sheet.ts'
import { methodSheet } from './xlsx/method-sheet.ts'
import { summarySheet } from './xlsx/summary-sheet.ts'

/** A spreadsheet with typed cells; for the team also the answers, where nobody was promised that they stay apart. */
export const xlsxExporter: Exporter = {
  format: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: ({ report, round, t }) => {
    const answers = answerSheets(report, round)
    const sheets = [
      summarySheet(t, report),
      dimensionsSheet(t, report),
      itemsSheet(t, report),
      actionsSheet(t, report),
      methodSheet(t, report, answers.length > 0),
      ...answers,
    ]
    return writeWorkbook(sheets, 'Plumbline')
  },
}
