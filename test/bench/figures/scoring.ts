import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Response } from '../../../core/round.ts'
import { loadAnswers } from '../../../core/scoring/answer-table.ts'
import { scoreQuestionnaire } from '../../../core/scoring/score-round.ts'
import type { Figure } from '../figure.ts'
import { pairedRuns } from '../timing.ts'

const name = 'Scoring 100,000 responses x 60 items, once loaded'
const rows = 100_000
const dimensions = 5
const itemsPerDimension = 12
const intentPerDimension = 4
const items = dimensions * itemsPerDimension
const levels = 5

/** Against the plainest loop over the same numbers in typed arrays that still finds what scores are made of. */
export const scoring: Figure = {
  id: 'scoring',
  name,
  measure: async () => {
    const numbers = randomNumbers()
    const questionnaire = syntheticQuestionnaire()
    const table = loadAnswers(questionnaire, responsesOf(questionnaire, numbers))
    const { ratio, ours, bound } = await pairedRuns(
      15,
      () => scoreQuestionnaire(table, 0, {}),
      () => sumAndCount(numbers),
    )
    const detail = `${ours.toFixed(0)} ms against ${bound.toFixed(0)} ms`
    return [{ kind: 'measured', name, unit: 'x', value: ratio, most: 3, detail }]
  },
}

const randomNumbers = (): Uint8Array => {
  const random = xoroshiro128plus(60)
  return Uint8Array.from({ length: rows * items }, () => uniformInt(random, 0, levels - 1))
}

/** Each response's sum in each construct, and how often each level was given to each item. */
const sumAndCount = (numbers: Uint8Array): number => {
  const sums = new Float64Array(rows * dimensions * 2)
  const counts = new Uint32Array(items * levels)
  for (let item = 0; item < items; item++) {
    const construct = Math.floor(item / itemsPerDimension) * 2 + (item % itemsPerDimension < intentPerDimension ? 0 : 1)
    for (let row = 0; row < rows; row++) {
      const value = numbers[item * rows + row] as number
      sums[construct * rows + row] = (sums[construct * rows + row] as number) + value
      counts[item * levels + value] = (counts[item * levels + value] as number) + 1
    }
  }
  return (sums[0] as number) + (counts[0] as number)
}

const syntheticQuestionnaire = (): Questionnaire => ({
  format: 'plumbline/questionnaire',
  version: 1,
  id: 'synthetic',
  revision: '1.0.0',
  title: 'Synthetic',
  language: 'en',
  scale: 'practice',
  dimensions: Array.from({ length: dimensions }, (_, index) => ({ id: `d${index}`, title: `Dimension ${index}` })),
  items: Array.from({ length: items }, (_, index) => ({
    id: `item-${index}`,
    rev: 1,
    dimension: `d${Math.floor(index / itemsPerDimension)}`,
    facet: index % itemsPerDimension < intentPerDimension ? 'intent' : 'practice',
    text: 'Synthetic',
  })),
})

const responsesOf = (questionnaire: Questionnaire, numbers: Uint8Array): Response[] =>
  Array.from({ length: rows }, (_, row) => {
    const answers: Record<string, number> = {}
    for (const [index, { id }] of questionnaire.items.entries()) answers[id] = numbers[index * rows + row] as number
    return { id: `r${row}`, answers: { [questionnaire.id]: answers } }
  })
