import type { AnswerTable } from './answer-table.ts'
import { scoreConstruct, weightsOf } from './construct-score.ts'
import type { Construct } from './constructs.ts'
import { columnOf, type ScoreColumn } from './score-column.ts'

/** What a dimension's intent items give each response: their score, and intent - practice. */
export type FacetColumns = { construct: Construct; intent: ScoreColumn; gap: ScoreColumn }

/** What one dimension gives each response; `facets` only where it has them. */
export type DimensionColumns = { id: string; construct: Construct; scored: ScoreColumn; facets: FacetColumns | null }

/** Every score of every response to one questionnaire, and in how many dimensions each response is valid. */
export type ResponseScores = { dimensions: DimensionColumns[]; valid: Uint8Array; questionnaire: ScoreColumn }

/** The scores of each response, by the definitions for one response in DESIGN, "Numbers". */
export const scoreResponses = (table: AnswerTable): ResponseScores => {
  const weights = weightsOf(table.questionnaire)
  const dimensions = table.dimensions.map((constructs): DimensionColumns => {
    const { id, scored: construct } = constructs
    const scored = scoreConstruct(table, construct, weights)
    if (constructs.intent === null) return { id, construct, scored, facets: null }
    const intent = scoreConstruct(table, constructs.intent, weights)
    return { id, construct, scored, facets: { construct: constructs.intent, intent, gap: gapColumn(intent, scored) } }
  })
  return { dimensions, ...questionnaireScores(dimensions, table.rows) }
}

/** Each response's intent - practice in points, where both are valid in that response. */
const gapColumn = ({ scores: intent }: ScoreColumn, { scores: practice }: ScoreColumn): ScoreColumn => {
  const gaps = new Float64Array(intent.length)
  for (let row = 0; row < gaps.length; row++) gaps[row] = (intent[row] as number) - (practice[row] as number)
  return columnOf(gaps)
}

/** Each response's unweighted mean of its valid dimension scores, where at least half of the dimensions are valid. */
const questionnaireScores = (dimensions: readonly DimensionColumns[], rows: number) => {
  const scores = new Float64Array(rows)
  const valid = new Uint8Array(rows)
  for (const { scored } of dimensions) addValid(scored.scores, scores, valid)
  for (let row = 0; row < rows; row++) {
    const count = valid[row] as number
    scores[row] = count > 0 && 2 * count >= dimensions.length ? (scores[row] as number) / count : Number.NaN
  }
  return { valid, questionnaire: columnOf(scores) }
}

/** At most 100 dimensions by schema, so a byte counts them. */
const addValid = (scores: Float64Array, sums: Float64Array, valid: Uint8Array): void => {
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number
    if (Number.isNaN(score)) continue
    sums[row] = (sums[row] as number) + score
    valid[row] = (valid[row] as number) + 1
  }
}
