import fc from 'fast-check'
import { expect, it } from 'vitest'
import { riskSchema } from '../../../../core/risks/risk-catalogue.ts'
import { readRiskTable } from '../../../../main/services/tables/risk-table.ts'
import { risksCsv } from '../../../../main/services/tables/risks-csv.ts'
import { anyCatalogue, makeRisk } from '../../../core/risks/risk-builders.ts'

const counted = () => {
  let count = 0
  return () => {
    count += 1
    return `new-${count}`
  }
}
const read = (text: string) => readRiskTable(text, counted())
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

it('reads what people write in their own spreadsheets', () => {
  const { rows, faults } = read('Risk;ETTD;ETTR;Impact;Days between incidents\nA bad release;30;60;20 %;30\n')
  expect(faults).toEqual([])
  expect(rows).toEqual([makeRisk({ id: 'new-1', accepted: false })])
  expect(riskSchema.safeParse(rows[0]).success).toBe(true)
})

it('lists bad rows by line and keeps the others apart', () => {
  const head = 'title,detect_minutes,repair_minutes,impact_share,days_between,accepted'
  const { rows, faults } = read(
    `${head}\none,-1,1,0.1,30,yes\ntwo,1,1,20,0,yes\nthree,1,1,0.5,7,no\nThree,1,1,0.5,7,no\n`,
  )
  expect(rows.map(({ title }) => title)).toEqual(['three'])
  expect(faults.map(({ line, path, key }) => [line, path.join(), key])).toEqual([
    [2, 'detect_minutes', 'tooSmall'],
    [3, 'impact_share', 'cellNotAShare'],
    [5, '', 'rowTwice'],
  ])
})

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(anyCatalogue(), ({ risks }) => {
      expect(read(textOf(risksCsv(risks)))).toMatchObject({ rows: risks, faults: [], ignored: [] })
    }),
  )
})

it('writes a title that looks like a formula so that no spreadsheet runs it, and reads it back', () => {
  const risks = [makeRisk({ title: '=HYPERLINK("x"), y' })]
  expect(textOf(risksCsv(risks))).toContain(`"'=HYPERLINK(""x""), y"`)
  expect(read(textOf(risksCsv(risks))).rows).toEqual(risks)
})
