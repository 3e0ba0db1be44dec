import type { ChangeVerdict, ConstructComparison } from '../comparison.ts'
import type { HistoryStep } from '../history-step.ts'
import type { HistoryRound } from './history-rows.ts'
import type { Titles } from './pillar-rows.ts'

/** One dimension's step; with facets that of its practice, by which it is scored. */
export type StepCell = ConstructComparison & { dimension: string }

/** From one round to the next, a cell for each dimension; null where nothing could be compared. */
export type StepRow = { before: HistoryRound; after: HistoryRound; compared: number; cells: (StepCell | null)[] }

/** The steps of a questionnaire, newest first. */
export const stepRows = (
  dimensions: Titles,
  rounds: readonly HistoryRound[],
  steps: readonly HistoryStep[],
): StepRow[] => {
  const byId = new Map(rounds.map(round => [round.id, round]))
  return steps.toReversed().flatMap(({ before, after, compared, dimensions: changes }) => {
    const [earlier, later] = [byId.get(before), byId.get(after)]
    if (!earlier || !later) return []
    const cells = dimensions.map(({ id }) => {
      const change = changes.find(dimension => dimension.id === id)
      return change && hasAnswers(change) ? { ...change, dimension: id } : null
    })
    return [{ before: earlier, after: later, compared, cells }]
  })
}

/** The verdict on the way to each round of one dimension, by the round's id. */
export const stepVerdicts = (rows: readonly StepRow[], dimensionId: string): Map<string, ChangeVerdict> =>
  new Map(
    rows.flatMap(({ after, cells }) => {
      const verdict = cells.find(cell => cell?.dimension === dimensionId)?.change.verdict
      return verdict ? [[after.id, verdict] as const] : []
    }),
  )

const hasAnswers = ({ before, after }: ConstructComparison): boolean => before.n > 0 || after.n > 0
