import type { Fault, Parsed } from '../../../core/fault.ts'
import { createFaultList } from '../../../core/parse-fault-list.ts'
import { quoted } from '../../../core/parse-loosely.ts'
import { roundListLimits } from '../../../core/round.ts'
import { answerFormat, questionnaireFact, type RoundFact, roundFacts, roundSheetName } from './answer-format.ts'
import type { SheetRow } from './read-sheet.ts'

/** What the spreadsheet says of the round, and which questionnaires it asked. All are texts as they stand there. */
export type ReadFacts = { facts: Record<RoundFact, string>; asked: { id: string; revision: string }[] }

const names = Object.keys(roundFacts) as RoundFact[]

export const readRoundFacts = (rows: readonly SheetRow[]): Parsed<ReadFacts> => {
  const list = createFaultList()
  const facts: Partial<Record<RoundFact, string>> = {}
  const asked: ReadFacts['asked'] = []
  for (const { row, cells } of rows) {
    const [name, value] = [1, 2].map(column => String(cells.get(column)?.value ?? '').trim())
    if (name === questionnaireFact) {
      const [id = '', revision = ''] = (value ?? '').split(' ')
      asked.push({ id, revision })
    }
    const known = names.find(fact => fact === name)
    if (known === undefined) continue
    if (facts[known] !== undefined) list.add(factFault(row, 'rowTwice', { first: 2 + names.indexOf(known) }))
    facts[known] = value ?? ''
  }
  if (facts.format !== undefined && facts.format !== answerFormat)
    list.add({
      path: [roundSheetName],
      key: 'xlsxFormat',
      params: { found: quoted(facts.format), expected: answerFormat },
    })
  for (const name of [...names, questionnaireFact])
    if (name === questionnaireFact ? asked.length === 0 : !facts[name as RoundFact])
      list.add({ path: [roundSheetName], key: 'xlsxFactMissing', params: { name } })
  const maximum = roundListLimits.questionnaires
  if (asked.length > maximum) list.add({ path: [roundSheetName], key: 'tooMany', params: { maximum } })
  const faults = list.faults()
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { facts: facts as ReadFacts['facts'], asked } }
}

const factFault = (row: number, key: Fault['key'], params: Fault['params']): Fault => ({
  path: [roundSheetName, `A${row}`],
  key,
  ...(params && { params }),
  line: row,
  column: 1,
})
