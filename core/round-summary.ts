import type { RoundSummary } from './contract/shapes.ts'
import type { Mode, Team } from './round.ts'

/** As much of a round as its summary needs; every `Round` is one. */
export type RoundOutline = {
  id: string
  title: string
  date: string
  team: Team
  mode: Mode
  minimumGroup: number
  ballots?: { state: 'collecting' | 'opened' } | undefined
  questionnaires: readonly { id: string; title: string; revision: string; items: readonly unknown[] }[]
  responses: readonly { answers: Readonly<Record<string, Readonly<Record<string, unknown>>>> }[]
}

/**
 * What lists show of a round. `items` counts the questions of all its questionnaires; `answered` counts those that the
 * one response of an agreed or individual round has an entry for ("does not apply" and "don't know" are entries).
 * Ballots arrive complete: with any of them, `answered` is `items`, and nothing is computed from their content.
 */
export const summarizeRound = (round: RoundOutline): RoundSummary => {
  const items = round.questionnaires.reduce((sum, questionnaire) => sum + questionnaire.items.length, 0)
  return {
    id: round.id,
    title: round.title,
    date: round.date,
    team: round.team,
    mode: round.mode,
    minimumGroup: round.minimumGroup,
    collecting: round.ballots?.state === 'collecting',
    questionnaires: round.questionnaires.map(({ id, title, revision, items: own }) => ({
      id,
      title,
      revision,
      items: own.length,
    })),
    responses: round.responses.length,
    answered: answeredOf(round, items),
    items,
  }
}

const answeredOf = ({ mode, responses }: RoundOutline, items: number): number => {
  const first = responses[0]
  if (!first) return 0
  if (mode === 'ballots') return items
  return Object.values(first.answers).reduce((sum, answers) => sum + Object.keys(answers).length, 0)
}
