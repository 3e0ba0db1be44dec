import type { ItemComparison } from '../item-comparison.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { isGuessable } from './comparison-rows.ts'
import type { Construct } from './history-rows.ts'
import { titleOf } from './pillar-rows.ts'

/** One question in two rounds. `construct`: its facet, or `score` where its questionnaire compares nothing. */
export type ItemChangeRow = ItemComparison & {
  text: string
  dimension: string
  construct: Construct
  guessable: boolean
}

export const itemChangeOrders = ['change', 'asked'] as const
/** Largest change first, or in the order in which they were asked. */
export type ItemChangeOrder = (typeof itemChangeOrders)[number]

/** A row for each compared item, in the words of the later round. Those without a difference come last. */
export const itemChangeRows = (
  { dimensions, items }: Questionnaire,
  comparisons: readonly ItemComparison[],
  order: ItemChangeOrder,
): ItemChangeRow[] => {
  const asked = new Map(items.map(item => [item.id, item]))
  const rows = comparisons.map((comparison): ItemChangeRow => {
    const item = asked.get(comparison.id)
    return {
      ...comparison,
      text: item?.text ?? comparison.id,
      dimension: titleOf(dimensions, item?.dimension ?? ''),
      construct: item?.facet ?? 'score',
      guessable: isGuessable(comparison.before, comparison.after),
    }
  })
  if (order === 'asked') return rows
  return rows.toSorted((one, other) => sizeOf(other) - sizeOf(one))
}

const sizeOf = ({ change: { mean } }: ItemChangeRow): number => (mean === null ? -1 : Math.abs(mean))
