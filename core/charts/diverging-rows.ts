import type { DistributionBar, ItemRow } from './item-rows.ts'

/**
 * The answers to one statement as shares of 1: what disagrees lies left of the middle, what agrees right of it, and the
 * neutral answer half on either side. `from` is where the bar begins (-1..0). Answers are shown as they were given, also
 * where the statement is scored in reverse.
 */
export type DivergingRow = {
  id: string
  text: string
  reverse: boolean
  n: number
  from: number
  disagree: number
  neutral: number
  agree: number
  parts: { value: number; count: number; share: number }[]
}

const neutralValue = 4

/** One row for each statement whose answers are shown, in the order given. Answers on the agreement scale (1..7) only. */
export const divergingRows = (rows: readonly ItemRow[]): DivergingRow[] =>
  rows.flatMap(row =>
    row.scale === 'agreement' && row.distribution && row.n > 0 ? [toRow(row, row.distribution)] : [],
  )

const toRow = ({ id, text, reverse, n }: ItemRow, distribution: readonly DistributionBar[]): DivergingRow => {
  const shareOf = (isWanted: (value: number) => boolean) =>
    distribution.filter(({ value }) => isWanted(value)).reduce((sum, { count }) => sum + count, 0) / n
  const disagree = shareOf(value => value < neutralValue)
  const neutral = shareOf(value => value === neutralValue)
  const agree = shareOf(value => value > neutralValue)
  const parts = distribution.map(({ value, count }) => ({ value, count, share: count / n }))
  return { id, text, reverse, n, from: -disagree - neutral / 2, disagree, neutral, agree, parts }
}
