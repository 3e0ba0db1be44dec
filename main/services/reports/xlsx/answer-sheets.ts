import type { Report } from '../../../../core/report/report-model.ts'
import type { Answer, Response, Round } from '../../../../core/round.ts'
import {
  answerColumns,
  answersSheetName,
  questionnaireFact,
  roundColumns,
  roundFacts,
  roundSheetName,
} from '../../spreadsheets/answer-format.ts'
import { type Cell, count, type Sheet, text } from '../../spreadsheets/cells.ts'

/**
 * Every answer with its comment, and the facts of the round that they belong to, to be read back. Nothing where the
 * report withholds the round, nor from ballots: single ballots were promised to stay in the file of the round.
 */
export const answerSheets = (report: Report, round: Round | null): Sheet[] => {
  if (round === null || report.mode === 'ballots') return []
  return [answersSheet(round), roundSheet(round)]
}

const widths: Record<(typeof answerColumns)[number], number> = {
  response: 24,
  questionnaire: 24,
  item: 34,
  question: 60,
  answer: 12,
  comment: 60,
}

const answersSheet = (round: Round): Sheet => ({
  name: answersSheetName,
  columns: answerColumns.map(heading => ({ heading, width: widths[heading] })),
  rows: [...round.responses]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap(response => answerRows(round, response)),
})

/** Every question has a row, so that one that was left out can be answered in the spreadsheet too. */
const answerRows = ({ questionnaires }: Round, { id, answers, comments }: Response): (Cell | null)[][] =>
  questionnaires.flatMap(questionnaire =>
    questionnaire.items.map(item => [
      text(id),
      text(questionnaire.id),
      text(item.id),
      text(item.text),
      answerCell(answers[questionnaire.id]?.[item.id]),
      text(comments?.[questionnaire.id]?.[item.id]),
    ]),
  )

const answerCell = (answer: Answer | undefined): Cell | null =>
  typeof answer === 'number' ? count(answer) : text(answer)

const roundSheet = (round: Round): Sheet => ({
  name: roundSheetName,
  columns: [
    { heading: roundColumns.name, width: 24 },
    { heading: roundColumns.value, width: 60 },
  ],
  rows: [
    ...Object.entries(roundFacts).map(([name, of]) => [text(name), text(of(round))]),
    ...round.questionnaires.map(({ id, revision }) => [text(questionnaireFact), text(`${id} ${revision}`)]),
  ],
})
