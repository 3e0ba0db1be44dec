import type { RoundSummary } from '../../../core/contract/shapes.ts'
import type { FileStat } from './file-system.ts'

export type IndexEntry = FileStat & { summary: RoundSummary }

type Shared<T> = { values: T[]; numberOf: (value: T) => number }

type Row = [
  name: string,
  size: number,
  mtimeMs: number,
  id: string,
  title: string,
  date: string,
  team: number,
  mode: RoundSummary['mode'],
  minimumGroup: number,
  questionnaires: number,
  responses: number,
  answered: number,
  items: number,
]

type IndexContent = {
  format: 'plumbline/index'
  version: 1
  teams: RoundSummary['team'][]
  questionnaires: RoundSummary['questionnaires'][]
  rows: Row[]
}

/**
 * The index as it is written: one short row for each round, with teams and questionnaires told once. Ten thousand
 * summaries as plain objects take three times as long to read.
 */
export const indexToContent = (entries: ReadonlyMap<string, IndexEntry>): IndexContent => {
  const teams = shared<RoundSummary['team']>()
  const questionnaires = shared<RoundSummary['questionnaires']>()
  const rows = [...entries].map(([name, { size, mtimeMs, summary }]): Row => {
    const { id, title, date, mode, minimumGroup, responses, answered, items } = summary
    const team = teams.numberOf(summary.team)
    const asked = questionnaires.numberOf(summary.questionnaires)
    return [name, size, mtimeMs, id, title, date, team, mode, minimumGroup, asked, responses, answered, items]
  })
  return { format: 'plumbline/index', version: 1, teams: teams.values, questionnaires: questionnaires.values, rows }
}

/**
 * Reads an index back; null when it is not one of this version. Its checksum has been verified, so it is what this
 * program wrote; a row that points nowhere still gives null rather than half a list.
 */
export const indexFromContent = (content: unknown): Map<string, IndexEntry> | null => {
  if (!isIndex(content)) return null
  const entries = new Map<string, IndexEntry>()
  for (const row of content.rows) {
    const [name, size, mtimeMs, id, title, date, teamNumber, mode, minimumGroup, asked, responses, answered, items] =
      row
    const team = content.teams[teamNumber]
    const questionnaires = content.questionnaires[asked]
    if (!team || !questionnaires) return null
    const summary = { id, title, date, team, mode, minimumGroup, questionnaires, responses, answered, items }
    entries.set(name, { size, mtimeMs, summary })
  }
  return entries
}

const isIndex = (content: unknown): content is IndexContent => {
  if (typeof content !== 'object' || content === null) return false
  const { format, version, teams, questionnaires, rows } = content as Partial<IndexContent>
  const isThisVersion = format === 'plumbline/index' && version === 1
  return isThisVersion && Array.isArray(teams) && Array.isArray(questionnaires) && Array.isArray(rows)
}

const shared = <T>(): Shared<T> => {
  const values: T[] = []
  const numbers = new Map<string, number>()
  const numberOf = (value: T): number => {
    const text = JSON.stringify(value)
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, values.length)
    return values.push(value) - 1
  }
  return { values, numberOf }
}
