import type { AnswerTable } from './answer-table.ts'
import { type ScoreColumn, scoreConstruct, weightsOf } from './construct-score.ts'
import type { Construct } from './constructs.ts'

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
  const columns = dimensions.map(({ scored }) => scored)
  const valid = validDimensions(columns, table.rows)
  return { dimensions, valid, questionnaire: questionnaireColumn(columns, valid) }
}

/** Each response's intent - practice in points, where both are valid in that response. */
const gapColumn = ({ scores: intent }: ScoreColumn, { scores: practice }: ScoreColumn): ScoreColumn => {
  const scores = new Float64Array(intent.length)
  let n = 0
  for (let row = 0; row < scores.length; row++) {
    const gap = (intent[row] as number) - (practice[row] as number)
    scores[row] = gap
    if (!Number.isNaN(gap)) n += 1
  }
  return { scores, n }
}

/** How many dimensions are valid in each response (at most 100 dimensions by schema). */
const validDimensions = (dimensions: readonly ScoreColumn[], rows: number): Uint8Array => {
  const valid = new Uint8Array(rows)
  for (const { scores } of dimensions) {
    for (let row = 0; row < rows; row++) {
      if (!Number.isNaN(scores[row] as number)) valid[row] = (valid[row] as number) + 1
    }
  }
  return valid
}

/** Each response's unweighted mean of its valid dimension scores, where at least half of the dimensions are valid. */
const questionnaireColumn = (dimensions: readonly ScoreColumn[], valid: Uint8Array): ScoreColumn => {
  const rows = valid.length
  const scores = new Float64Array(rows)
  let n = 0
  for (const dimension of dimensions) {
    for (let row = 0; row < rows; row++) {
      const score = dimension.scores[row] as number
      if (!Number.isNaN(score)) scores[row] = (scores[row] as number) + score
    }
  }
  for (let row = 0; row < rows; row++) {
    const count = valid[row] as number
    if (count > 0 && 2 * count >= dimensions.length) {
      scores[row] = (scores[row] as number) / count
      n += 1
    } else scores[row] = Number.NaN
  }
  return { scores, n }
}
