import { isDeepStrictEqual } from 'node:util'
import type { Fault, Parsed } from '../../../core/fault.ts'
import { onlyDimensions } from '../../../core/only-dimensions.ts'
import { quoted } from '../../../core/parse-loosely.ts'
import { parseRound, roundHead } from '../../../core/parse-round.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Answer, Response, Round } from '../../../core/round.ts'
import { answersSheetName, roundSheetName } from './answer-format.ts'
import { type AnswerRow, readAnswers } from './read-answers.ts'
import { type ReadFacts, readRoundFacts } from './read-round-facts.ts'
import type { SheetRow } from './read-sheet.ts'
import { readWorkbook } from './read-workbook.ts'

/** What the app knows already: the round by its id, as far as it is here, and every questionnaire. */
export type Known = {
  round: (id: string) => Promise<Round | null>
  questionnaires: () => Promise<readonly Questionnaire[]>
}

type Sheets = { round: ReadFacts; answers: SheetRow[] }

/**
 * The round whose answers a spreadsheet of ours holds. Where the round is known and asks the same, it is that round with
 * these answers; else a new one that asks questionnaires that are known in the same revision, without targets, notes and
 * all else that the spreadsheet does not hold.
 */
export const roundFromWorkbook = async (bytes: Uint8Array, known: Known): Promise<Parsed<Round>> => {
  const sheets = readSheets(bytes)
  if (!sheets.ok) return sheets
  const { facts, asked } = sheets.value.round
  const present = await known.round(facts.id)
  const same = present && asksSame(present, asked) ? present : null
  const found = same
    ? { ok: true as const, value: same.questionnaires }
    : questionnairesOf(asked, [...(present?.questionnaires ?? []), ...(await known.questionnaires())])
  if (!found.ok) return found
  const answers = readAnswers(sheets.value.answers, found.value)
  if (!answers.ok) return answers
  if (same && same.mode === facts.mode)
    return parseRound({ ...same, responses: keptWhereSame(same.responses, responsesOf(answers.value)) })
  return parseRound(newRound(sheets.value.round, found.value, answers.value))
}

const readSheets = (bytes: Uint8Array): Parsed<Sheets> =>
  readWorkbook(bytes, ({ sheet }) => {
    const [answers, facts] = [sheet(answersSheetName), sheet(roundSheetName)]
    if (!answers || !facts) return refused('xlsxNoSheet', { name: answers ? roundSheetName : answersSheetName })
    const round = readRoundFacts(facts)
    if (!round.ok) return round
    if (round.value.facts.mode === 'ballots') return refused('xlsxBallots')
    return { ok: true, value: { round: round.value, answers } }
  })

const refused = (key: Fault['key'], params?: Fault['params']): { ok: false; faults: Fault[] } => ({
  ok: false,
  faults: [{ path: [], key, ...(params && { params }) }],
})

type Asked = ReadFacts['asked']

const asksSame = ({ questionnaires }: Round, asked: Asked): boolean =>
  isDeepStrictEqual(
    questionnaires.map(({ id, revision }) => ({ id, revision })),
    asked,
  )

const questionnairesOf = (asked: Asked, known: readonly Questionnaire[]): Parsed<Questionnaire[]> => {
  const found = asked.map(({ id, revision }) => known.find(one => one.id === id && one.revision === revision))
  const faults = asked
    .filter((_, index) => !found[index])
    .map(
      ({ id, revision }): Fault => ({
        path: [roundSheetName],
        key: 'xlsxQuestionnaire',
        params: { id: quoted(id), revision: quoted(revision) },
      }),
    )
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, value: found.filter(one => one !== undefined) }
}

/** Of a questionnaire that was asked in part, the spreadsheet lists that part only. */
const newRound = ({ facts }: ReadFacts, questionnaires: readonly Questionnaire[], rows: readonly AnswerRow[]) => ({
  ...roundHead,
  id: facts.id,
  title: facts.title,
  date: facts.date,
  team: { id: facts.teamId, name: facts.teamName, size: Number(facts.teamSize) },
  mode: facts.mode,
  minimumGroup: Number(facts.minimumGroup),
  questionnaires: questionnaires.map(questionnaire => {
    const listed = new Set(rows.filter(row => row.questionnaire === questionnaire.id).map(({ item }) => item))
    const dimensions = questionnaire.items.filter(({ id }) => listed.has(id)).map(({ dimension }) => dimension)
    return onlyDimensions(questionnaire, dimensions) ?? questionnaire
  }),
  responses: responsesOf(rows),
})

const byResponse = (rows: readonly AnswerRow[]): Map<string, AnswerRow[]> => {
  const found = new Map<string, AnswerRow[]>()
  for (const row of rows) found.set(row.response, [])
  for (const row of rows) found.get(row.response)?.push(row)
  return found
}

const responsesOf = (rows: readonly AnswerRow[]): Response[] =>
  [...byResponse(rows)].map(([id, own]) => {
    const comments = byItem(own, ({ comment }) => comment)
    return {
      id,
      answers: byItem<Answer>(own, ({ answer }) => answer),
      ...(Object.keys(comments).length > 0 && { comments }),
    }
  })

const byItem = <T>(rows: readonly AnswerRow[], of: (row: AnswerRow) => T | null): Record<string, Record<string, T>> => {
  const found: Record<string, Record<string, T>> = {}
  for (const row of rows) {
    const value = of(row)
    if (value === null) continue
    const ofQuestionnaire = found[row.questionnaire] ?? {}
    ofQuestionnaire[row.item] = value
    found[row.questionnaire] = ofQuestionnaire
  }
  return found
}

/** A response that says nothing else stays as it is, whatever empty places it has. */
const keptWhereSame = (present: readonly Response[], read: readonly Response[]): Response[] =>
  read.map(response => {
    const before = present.find(({ id }) => id === response.id)
    return before && isDeepStrictEqual(withoutEmpty(before), response) ? before : response
  })

const withoutEmpty = ({ id, answers, comments = {} }: Response): Response => {
  const [said, noted] = [filled(answers), filled(comments)]
  return { id, answers: said, ...(Object.keys(noted).length > 0 && { comments: noted }) }
}

/** An empty comment is none. */
const filled = <T>(record: Record<string, Record<string, T>>): Record<string, Record<string, T>> =>
  Object.fromEntries(
    Object.entries(record)
      .map(
        ([id, values]) => [id, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))] as const,
      )
      .filter(([, values]) => Object.keys(values).length > 0),
  )
