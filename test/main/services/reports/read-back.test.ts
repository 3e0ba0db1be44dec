import { expect, it } from 'vitest'
import { buildDemoWorkspace } from '../../../../core/demo/demo-workspace.ts'
import type { Round } from '../../../../core/round.ts'
import { roundFromText } from '../../../../main/services/documents/round-file.ts'
import { createQuestionnaireLibrary } from '../../../../main/services/questionnaire-library.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { roundFromWorkbook } from '../../../../main/services/spreadsheets/round-from-workbook.ts'
import { messages } from './sample-reports.ts'

const library = createQuestionnaireLibrary('questionnaires')
const { rounds: demo } = buildDemoWorkspace(await library.all())
/** The demo has no assessment by one person; one is made of the first round. */
const alone = demo
  .filter(({ mode }) => mode === 'agreed')
  .slice(0, 1)
  .map((round): Round => ({ ...round, mode: 'individual' }))
const rounds = [...demo, ...alone]
const host = { printPdf: async () => new Uint8Array() }
const exported = async (round: Round, format: 'json' | 'xlsx') =>
  (await makeReport({ round, format, earlierRounds: [], host, messages })).bytes

it('gives every demo round back from its JSON to the byte, in every mode', async () => {
  expect(new Set(rounds.map(({ mode }) => mode)).size).toBe(3)
  for (const round of rounds) {
    const bytes = await exported(round, 'json')
    const read = roundFromText(new TextDecoder().decode(bytes))
    if (!read.ok) throw new Error(`${round.id} does not read`)
    expect(Buffer.compare(await exported(read.value, 'json'), bytes)).toBe(0)
  }
})

it('gives the answers of every demo round back from its spreadsheet where they were not cast as ballots', async () => {
  const open = rounds.filter(({ mode }) => mode !== 'ballots')
  expect(open.length).toBeGreaterThan(1)
  for (const round of open) {
    const read = await roundFromWorkbook(await exported(round, 'xlsx'), {
      round: async () => null,
      questionnaires: library.all,
    })
    if (!read.ok) throw new Error(JSON.stringify(read.faults[0]))
    const { format, version, id, title, date, team, mode, minimumGroup, questionnaires, responses } = round
    const held = { format, version, id, title, date, team, mode, minimumGroup, questionnaires, responses }
    expect(read.value).toEqual({ ...held, targets: {}, notes: [], actions: [] })
  }
})
