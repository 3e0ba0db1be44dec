import type { Round } from '../../../core/round.ts'

/** The two sheets from which the answers of a round can be read back. Programs read their names, so they are never translated. */
export const answersSheetName = 'Answers'
export const roundSheetName = 'Round'

/** `question` is there for people and is not read; `answer` is a value of the scale, `na` or `unknown`, empty where there is none. */
export const answerColumns = ['response', 'questionnaire', 'item', 'question', 'answer', 'comment'] as const

export const roundColumns = { name: 'name', value: 'value' } as const

/** One row for each questionnaire that the round asked: its id and revision with a space between them. */
export const questionnaireFact = 'questionnaire'

export const answerFormat = 'plumbline/answers 1'

/** What is kept of the round itself, each as a text. */
export const roundFacts = {
  format: () => answerFormat,
  id: ({ id }: Round) => id,
  title: ({ title }: Round) => title,
  date: ({ date }: Round) => date,
  mode: ({ mode }: Round) => mode,
  minimumGroup: ({ minimumGroup }: Round) => String(minimumGroup),
  teamId: ({ team }: Round) => team.id,
  teamName: ({ team }: Round) => team.name,
  teamSize: ({ team }: Round) => String(team.size),
} as const satisfies Record<string, (round: Round) => string>

export type RoundFact = keyof typeof roundFacts
