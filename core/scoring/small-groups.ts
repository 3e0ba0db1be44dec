import type { Round } from '../round.ts'
import { codeCount, unansweredCode } from './answer-table.ts'
import type { ResponseScores } from './response-scores.ts'
import type { ScoreColumn } from './score-column.ts'

/** What of one questionnaire's numbers must not be shown: scores by their column, items by their place. */
export type HiddenParts = { columns: ReadonlySet<ScoreColumn>; items: ReadonlySet<number> }

/** Fewest responses whose numbers may be shown: 0 where one person or the team as one answered. */
export const smallestGroup = ({ mode, minimumGroup }: Pick<Round, 'mode' | 'minimumGroup'>): number =>
  mode === 'ballots' ? minimumGroup : 0

/** How many answers on the scale each item has, from the counts of `countAnswers`. */
export const countsOnScale = (counts: Uint32Array): number[] =>
  Array.from({ length: counts.length / codeCount }, (_, item) =>
    counts.subarray(item * codeCount, item * codeCount + unansweredCode).reduce((sum, count) => sum + count, 0),
  )

/** What rests on fewer than `group` responses by its own n; `onScale` counts the answers to each item. */
export const hiddenByCount = (
  { dimensions, questionnaire }: ResponseScores,
  onScale: readonly number[],
  group: number,
): HiddenParts => {
  const columns = dimensions.flatMap(({ scored, facets }) =>
    facets === null ? [scored] : [scored, facets.intent, facets.gap],
  )
  return {
    columns: new Set([questionnaire, ...columns].filter(({ n }) => n < group)),
    items: new Set(onScale.flatMap((count, item) => (count < group ? [item] : []))),
  }
}
