import type { Change, ConstructComparison, DroppedItem, QuestionnaireComparison } from '../comparison.ts'
import type { Item } from '../questionnaire.ts'
import type { Score } from '../scores.ts'
import type { Construct } from './history-rows.ts'
import { type Titles, titleOf } from './pillar-rows.ts'

/**
 * One construct in two rounds. `guessable`: both numbers are shown and their n differ by one or two, so a reader who
 * assumes that nobody else changed could guess the answers of who came or left.
 */
export type ComparisonRow = {
  id: string
  title: string
  construct: Construct
  before: Score
  after: Score
  change: Change
  guessable: boolean
}

/** A row for each pillar; with facets practice (the pillar's score) first and intent below it. */
export const comparisonRows = (titles: Titles, comparison: QuestionnaireComparison): ComparisonRow[] =>
  comparison.dimensions.flatMap(({ id, facets, ...whole }) => {
    const title = titleOf(titles, id)
    const row = (construct: Construct, { before, after, change }: ConstructComparison): ComparisonRow => ({
      id,
      title,
      construct,
      before,
      after,
      change,
      guessable: isGuessable(before, after),
    })
    if (!facets) return [row('score', whole)]
    return [row('practice', facets.practice ?? whole), ...(facets.intent ? [row('intent', facets.intent)] : [])]
  })

/** An item that the comparison leaves out, in the words of the later round that asked it. */
export type DroppedRow = DroppedItem & { text: string }

/** What the comparison leaves out and why; an item's id stands where its words are not known. */
export const droppedRows = (
  comparison: QuestionnaireComparison,
  before: readonly Item[],
  after: readonly Item[],
): DroppedRow[] => {
  const texts = new Map([...before, ...after].map(item => [item.id, item.text]))
  return comparison.itemsDropped.map(dropped => ({ ...dropped, text: texts.get(dropped.id) ?? dropped.id }))
}

/** Whether both numbers are shown and their n differ by one or two. */
export const isGuessable = (before: Score, after: Score): boolean => {
  const difference = Math.abs(before.n - after.n)
  return before.mean !== null && after.mean !== null && difference >= 1 && difference <= 2
}

/** How many of the compared items a row rests on; `items` as the later round asked them. */
export const comparedCount = (
  { id, construct }: Pick<ComparisonRow, 'id' | 'construct'>,
  { itemsCompared }: QuestionnaireComparison,
  items: readonly Item[],
): number => {
  const compared = new Set(itemsCompared)
  return items.filter(
    item =>
      item.dimension === id &&
      compared.has(item.id) &&
      (construct === 'score' || (item.facet ?? 'practice') === construct),
  ).length
}

/** How far the scale that the changes of a table share reaches to either side, at least ten points. */
export const changeReach = (rows: readonly { change: Change }[]): number =>
  Math.max(
    10,
    ...rows.flatMap(({ change: { mean, low, high } }) => [mean, low, high].map(value => Math.abs(value ?? 0))),
  )
