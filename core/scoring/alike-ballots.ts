import { type AnswerTable, unansweredCode } from './answer-table.ts'
import type { Construct } from './constructs.ts'

/** Ballots that answered the same items on the scale: how many, and the row of the first of them. */
export type AlikeBallots = { row: number; count: number }

/** For each byte of a table: 1 where the first item of the column has an answer on the scale, plus 2 for the second. */
const answeredBits = Uint8Array.from(
  { length: 256 },
  (_, byte) => Number((byte & 15) < unansweredCode) + 2 * Number(byte >> 4 < unansweredCode),
)

/** Gives equal keys (all below `size`) the same number, counted from 0 in the order of their first; how many there are. */
const renumber = (keys: Uint32Array, size: number): number => {
  const numbers = new Uint32Array(size)
  let count = 0
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    if (numbers[key] === 0) numbers[key] = ++count
    keys[row] = (numbers[key] as number) - 1
  }
  return count
}

/**
 * The ballots of a table by which items of some constructs they answered, in the order of the first of each sort; apart
 * where `keys` (one whole number below `size` for each row, written over) differ.
 */
export const alikeBallots = (
  { rows, columns }: AnswerTable,
  constructs: readonly Construct[],
  keys: Uint32Array,
  size: number,
): AlikeBallots[] => {
  let below = size
  for (const { firstColumn, endColumn } of constructs) {
    for (let column = firstColumn; column < endColumn; column++) {
      if (below > 4 * rows) below = renumber(keys, below)
      const start = column * rows
      for (let row = 0; row < rows; row++) {
        keys[row] = ((keys[row] as number) << 2) | (answeredBits[columns[start + row] as number] as number)
      }
      below *= 4
    }
  }
  const alike = Array.from({ length: renumber(keys, below) }, (): AlikeBallots => ({ row: -1, count: 0 }))
  for (let row = 0; row < rows; row++) {
    const sort = alike[keys[row] as number] as AlikeBallots
    if (sort.count === 0) sort.row = row
    sort.count += 1
  }
  return alike
}
