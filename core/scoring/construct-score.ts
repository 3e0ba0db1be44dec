import { weightOf } from '../dimension-items.ts'
import type { Item, Questionnaire } from '../questionnaire.ts'
import { scaleRange } from '../scale.ts'
import { type AnswerTable, notApplicableCode } from './answer-table.ts'
import type { Construct } from './constructs.ts'
import { columnOf, type ScoreColumn } from './score-column.ts'

/** Sums of weights are sums of rounded numbers: half of the weight is told from less than half up to this share. */
const weightTolerance = 1e-9

/** The weight of each item of a questionnaire by its place; an item of weight 0 is left out of every score. */
export const weightsOf = (questionnaire: Questionnaire, weight: (item: Item) => number = weightOf): Float64Array =>
  Float64Array.from(questionnaire.items, weight)

type Lookup = { value: Float64Array; carried: Float64Array; notApplicable: Float64Array }

/** For each column and byte: summed category times weight, weight that carries a value, weight that does not apply. */
const lookupOf = (questionnaire: Questionnaire, construct: Construct, weights: Float64Array): Lookup => {
  const { categories } = scaleRange(questionnaire.scale)
  const size = (construct.endColumn - construct.firstColumn) * 256
  const lookup = {
    value: new Float64Array(size),
    carried: new Float64Array(size),
    notApplicable: new Float64Array(size),
  }
  construct.items.forEach((place, index) => {
    const weight = weights[place] ?? 0
    const reverse = questionnaire.items[place]?.reverse === true
    const base = (index >> 1) * 256
    for (let byte = 0; byte < 256; byte++) {
      const code = (byte >> ((index & 1) * 4)) & 15
      const at = base + byte
      if (code < categories) {
        lookup.value[at] = (lookup.value[at] ?? 0) + weight * (reverse ? categories - 1 - code : code)
        lookup.carried[at] = (lookup.carried[at] ?? 0) + weight
      } else if (code === notApplicableCode) {
        lookup.notApplicable[at] = (lookup.notApplicable[at] ?? 0) + weight
      }
    }
  })
  return lookup
}

/**
 * Each response's score on one construct, 0..100: the weighted mean of its items' values, NaN unless the items with a
 * value carry at least half of the weight of the items that are not `na` (DESIGN, "Numbers").
 */
export const scoreConstruct = (table: AnswerTable, construct: Construct, weights: Float64Array): ScoreColumn => {
  const { rows, columns, questionnaire } = table
  const { value, carried, notApplicable } = lookupOf(questionnaire, construct, weights)
  const topCategory = scaleRange(questionnaire.scale).categories - 1
  const total = construct.items.reduce((sum, place) => sum + (weights[place] ?? 0), 0) * (1 - weightTolerance)
  const width = construct.endColumn - construct.firstColumn
  const scores = new Float64Array(rows)
  const start = construct.firstColumn * rows
  for (let row = 0; row < rows; row++) {
    let sum = 0
    let weight = 0
    let apart = 0
    for (let column = 0, at = start + row; column < width; column++, at += rows) {
      const byte = (column << 8) | (columns[at] as number)
      sum += value[byte] as number
      weight += carried[byte] as number
      apart += notApplicable[byte] as number
    }
    scores[row] = weight > 0 && 2 * weight >= total - apart ? (100 * sum) / (weight * topCategory) : Number.NaN
  }
  return columnOf(scores)
}
