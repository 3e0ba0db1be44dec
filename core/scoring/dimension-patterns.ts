import { alikeBallots } from './alike-ballots.ts'
import { type AnswerTable, codeAt, unansweredCode } from './answer-table.ts'
import { weightsOf } from './construct-score.ts'
import type { Construct } from './constructs.ts'
import type { DimensionColumns, ResponseScores } from './response-scores.ts'
import type { ScoreColumn } from './score-column.ts'
import type { BallotPattern } from './tells-few.ts'

/** A construct's score on those of its items that are compared, with the weights of the comparison. */
export type Part = { column: ScoreColumn; weights: Float64Array }

/** The parts of a dimension's two constructs; null where it has none, or only one construct. */
export type Parts = { scored: Part | null; intent: Part | null }

/** Where the scores that answers of one dimension enter stand in the weights of its patterns. */
export const scorePlaces = { scored: 0, intent: 1, gap: 2, questionnaire: 3, scoredPart: 4, intentPart: 5 } as const

/** One construct of a dimension, and where its own score and its part stand. */
type Side = { construct: Construct; column: ScoreColumn; place: number; part: Part | null; partPlace: number }

type Source = {
  table: AnswerTable
  /** Of how many dimensions the questionnaire's score of each response is the mean; 0 where it has none. */
  shares: Uint32Array
  dimension: DimensionColumns
  sides: Side[]
  weights: Float64Array
  /** How many scores there are places for. */
  size: number
}

const noParts: Parts = { scored: null, intent: null }

/**
 * The ballots of a dimension by which of its items they answered and in which scores they count, and what their answers
 * weigh in each score of the dimension, in the questionnaire's and in the parts. A weight is told for an item of weight 1
 * and times the weight of the whole construct, so that it is 1 for a complete ballot in its own construct's score. That
 * practice counts against intent in a gap is left out: what one cancels with a factor, the other cancels with its opposite.
 */
export const dimensionPatterns = (
  table: AnswerTable,
  scores: ResponseScores,
  dimension: DimensionColumns,
  parts: Parts = noParts,
): BallotPattern[] => {
  const sides = sidesOf(dimension, parts)
  const size = parts === noParts ? scorePlaces.scoredPart : scorePlaces.intentPart + 1
  const source = { table, shares: sharesOf(scores), dimension, sides, weights: weightsOf(table.questionnaire), size }
  const constructs = sides.map(({ construct }) => construct)
  return alikeBallots(table, constructs, ...classesOf(source)).map(
    ({ row, count }): BallotPattern => ({ count, answers: sides.flatMap(side => answersOf(source, side, row)) }),
  )
}

const sidesOf = ({ construct, scored, facets }: DimensionColumns, parts: Parts): Side[] => {
  const { scored: place, scoredPart, intent, intentPart } = scorePlaces
  const first = { construct, column: scored, place, part: parts.scored, partPlace: scoredPart }
  if (facets === null) return [first]
  const second = { construct: facets.construct, column: facets.intent, place: intent }
  return [first, { ...second, part: parts.intent, partPlace: intentPart }]
}

const hasScore = ({ scores }: ScoreColumn, row: number): boolean => !Number.isNaN(scores[row] as number)

const sharesOf = ({ valid, questionnaire }: ResponseScores): Uint32Array => {
  const shares = new Uint32Array(valid.length)
  for (let row = 0; row < shares.length; row++) {
    if (hasScore(questionnaire, row)) shares[row] = valid[row] as number
  }
  return shares
}

/** For each response, as one number: its share and in which scores it counts; and how many such numbers there may be. */
const classesOf = ({ table, shares, sides }: Source): [Uint32Array, number] => {
  const columns = sides.flatMap(({ column, part }) => (part === null ? [column] : [column, part.column]))
  const classes = shares.slice()
  for (const column of columns) {
    for (let row = 0; row < classes.length; row++) {
      classes[row] = (classes[row] as number) * 2 + Number(hasScore(column, row))
    }
  }
  return [classes, (table.dimensions.length + 1) * 2 ** columns.length]
}

/** The answers that a response gave to one construct. Those of a part weigh by the comparison, others alike. */
const answersOf = (source: Source, side: Side, row: number): BallotPattern['answers'] => {
  const { table, weights } = source
  const { construct, part, partPlace } = side
  const answered = construct.items.filter((_, index) => codeAt(table, construct, index, row) < unansweredCode)
  const total = sumOf(weights, construct.items)
  const own = total / sumOf(weights, answered)
  const scores = weightsInScores(source, side, own, row)
  if (part === null || !hasScore(part.column, row)) return answered.map(item => ({ item, weights: scores }))
  const partTotal = sumOf(part.weights, answered)
  return answered.map(item => {
    const inPart = (total * (part.weights[item] as number)) / ((weights[item] as number) * partTotal)
    return { item, weights: scores.with(partPlace, inPart) }
  })
}

/** What an answer weighs in the scores of the round itself; `own` in its construct's own. */
const weightsInScores = ({ shares, dimension, size }: Source, side: Side, own: number, row: number): number[] => {
  const weights = new Array<number>(size).fill(0)
  if (hasScore(side.column, row)) weights[side.place] = own
  if (dimension.facets !== null && hasScore(dimension.facets.gap, row)) weights[scorePlaces.gap] = own
  const share = shares[row] as number
  if (side.place === scorePlaces.scored && share > 0 && hasScore(side.column, row)) {
    weights[scorePlaces.questionnaire] = own / share
  }
  return weights
}

const sumOf = (weights: Float64Array, items: readonly number[]): number =>
  items.reduce((sum, item) => sum + (weights[item] as number), 0)
