import type { AnswerTable } from './answer-table.ts'
import { dimensionPatterns, type Parts, scorePlaces } from './dimension-patterns.ts'
import type { DimensionColumns, ResponseScores } from './response-scores.ts'
import type { HiddenParts } from './small-groups.ts'
import { followsFrom, tellsFew } from './tells-few.ts'
import { unseenScores } from './whole-minus-part.ts'

/** How many times the smallest group a combination must rest on where a comparison tells something more. */
const timesTheGroup = 4

/** Whether the parts of a dimension's two constructs may be shown. */
export type SafeParts = { scored: boolean; intent: boolean }

/**
 * Which of a dimension's constructs may be shown on only some of their items, as a comparison does that leaves out what was
 * reworded. A round may be compared with several others, which know nothing of each other. So a part is shown if it follows
 * from what is shown of the round anyway, as then it adds to nothing; or if every combination with it rests on many ballots
 * (the attacker is that of `hiddenParts`). Never where the whole is hidden; always for `group` 0.
 */
export const safeParts = (
  table: AnswerTable,
  scores: ResponseScores,
  dimension: DimensionColumns,
  parts: Parts,
  { columns, items }: HiddenParts,
  group: number,
): SafeParts => {
  if (group === 0) return { scored: true, intent: true }
  const { questionnaire, scoredPart, intentPart } = scorePlaces
  const patterns = dimensionPatterns(table, scores, dimension, parts)
  const unseen = unseenScores(dimension, scores, columns)
  const follows = (others: readonly number[], part: number) =>
    followsFrom(patterns, { scores: [...unseen, questionnaire, ...others], items }, part)
  const restsOnMany = [unseen, [...unseen, questionnaire]].every(
    hidden => !tellsFew(patterns, { scores: hidden, items }, timesTheGroup * group),
  )
  return {
    scored: !columns.has(dimension.scored) && (restsOnMany || follows([intentPart], scoredPart)),
    intent:
      dimension.facets !== null &&
      !columns.has(dimension.facets.intent) &&
      (restsOnMany || follows([scoredPart], intentPart)),
  }
}
