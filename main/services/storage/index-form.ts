import type { RoundSummary } from '../../../core/contract/shapes.ts'
import type { FileStat } from './file-system.ts'

export type IndexEntry = FileStat & { summary: RoundSummary }

type Columns = {
  name: string[]
  size: number[]
  mtimeMs: number[]
  id: string[]
  title: string[]
  date: string[]
  team: number[]
  mode: RoundSummary['mode'][]
  minimumGroup: number[]
  collecting: boolean[]
  questionnaires: number[]
  responses: number[]
  answered: number[]
  items: number[]
}

type IndexContent = {
  format: 'plumbline/index'
  version: 2
  teams: RoundSummary['team'][]
  questionnaires: RoundSummary['questionnaires'][]
  columns: Columns
}

/**
 * The index as it is written: newest round first, a column for each field, and what many rounds share told once. Ten
 * thousand summaries as objects would take several times as long to read.
 */
export const indexToContent = (entries: ReadonlyMap<string, IndexEntry>): IndexContent => {
  const teams = createShared<RoundSummary['team']>()
  const questionnaires = createShared<RoundSummary['questionnaires']>()
  const sorted = [...entries].sort((a, b) => newestFirst(a[1].summary, b[1].summary))
  const column = <T>(pick: (entry: IndexEntry, name: string) => T): T[] =>
    sorted.map(([name, entry]) => pick(entry, name))
  const columns: Columns = {
    name: column((_, name) => name),
    size: column(({ size }) => size),
    mtimeMs: column(({ mtimeMs }) => mtimeMs),
    id: column(({ summary }) => summary.id),
    title: column(({ summary }) => summary.title),
    date: column(({ summary }) => summary.date),
    team: column(({ summary }) => teams.numberOf(summary.team)),
    mode: column(({ summary }) => summary.mode),
    minimumGroup: column(({ summary }) => summary.minimumGroup),
    collecting: column(({ summary }) => summary.collecting),
    questionnaires: column(({ summary }) => questionnaires.numberOf(summary.questionnaires)),
    responses: column(({ summary }) => summary.responses),
    answered: column(({ summary }) => summary.answered),
    items: column(({ summary }) => summary.items),
  }
  return { format: 'plumbline/index', version: 2, teams: teams.values, questionnaires: questionnaires.values, columns }
}

/**
 * Reads an index back; null when it is not one of this version. Its checksum has been verified, so it is what this
 * program wrote; a row with a hole still gives null rather than half a list.
 */
export const indexFromContent = (content: unknown): Map<string, IndexEntry> | null => {
  if (!isIndex(content)) return null
  const entries = new Map<string, IndexEntry>()
  for (let row = 0; row < content.columns.name.length; row += 1) {
    const entry = entryAt(content, row)
    const name = content.columns.name[row]
    if (!entry || name === undefined) return null
    entries.set(name, entry)
  }
  return entries
}

const entryAt = ({ teams, questionnaires: sets, columns }: IndexContent, row: number): IndexEntry | null => {
  const team = teams[columns.team[row] ?? -1]
  const questionnaires = sets[columns.questionnaires[row] ?? -1]
  const [size, mtimeMs, id, title] = [columns.size[row], columns.mtimeMs[row], columns.id[row], columns.title[row]]
  const [date, mode, minimumGroup] = [columns.date[row], columns.mode[row], columns.minimumGroup[row]]
  const collecting = columns.collecting[row]
  const [responses, answered, items] = [columns.responses[row], columns.answered[row], columns.items[row]]
  if (!team || !questionnaires || size === undefined || mtimeMs === undefined || mode === undefined) return null
  if (id === undefined || title === undefined || date === undefined || minimumGroup === undefined) return null
  if (collecting === undefined || responses === undefined || answered === undefined || items === undefined) return null
  const summary = { id, title, date, team, mode, minimumGroup, collecting, questionnaires, responses, answered, items }
  return { size, mtimeMs, summary }
}

const isIndex = (content: unknown): content is IndexContent => {
  if (typeof content !== 'object' || content === null) return false
  const { format, version, teams, questionnaires, columns } = content as Partial<IndexContent>
  const isThisVersion = format === 'plumbline/index' && version === 2
  return isThisVersion && Array.isArray(teams) && Array.isArray(questionnaires) && Array.isArray(columns?.name)
}

export const newestFirst = (a: RoundSummary, b: RoundSummary): number => {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** Numbers the different values that it is shown. What was read from an index shares its values already. */
const createShared = <T>(): { values: T[]; numberOf: (value: T) => number } => {
  const values: T[] = []
  const numbers = new Map<T | string, number>()
  const numberOfText = (value: T): number => {
    const text = JSON.stringify(value)
    const number = numbers.get(text) ?? values.push(value) - 1
    numbers.set(text, number)
    return number
  }
  const numberOf = (value: T): number => {
    const number = numbers.get(value) ?? numberOfText(value)
    numbers.set(value, number)
    return number
  }
  return { values, numberOf }
}
