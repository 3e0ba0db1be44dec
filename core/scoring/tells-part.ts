import { type AnswerTable, codeAt, unansweredCode } from './answer-table.ts'
import type { Construct } from './constructs.ts'
import type { ScoreColumn } from './score-column.ts'

/** A construct's score on all of its items, and on those that are compared. */
export type WholeAndPart = { construct: Construct; whole: ScoreColumn; part: ScoreColumn; compared: readonly number[] }

/**
 * Whether a construct's score on only some of its items could tell, beside the score on all of them and the items that are
 * shown, what fewer than `group` responses said. A comparison leaves out items that were reworded; the attacker is that of
 * `hiddenParts`, who reads the comparison too. A part is safe
 * - where no item of the construct is hidden, of which the part would contain more or less than the whole, and
 * - where enough responses answered what is left out, so that the part cannot stand in for the whole, or nobody did, so
 *   that they are the same.
 */
export const tellsPart = (
  table: AnswerTable,
  { construct, whole, part, compared }: WholeAndPart,
  hiddenItems: ReadonlySet<number>,
  group: number,
): boolean => {
  const leftOut = construct.items.flatMap((item, index) => (compared.includes(item) ? [] : [index]))
  if (group === 0 || leftOut.length === 0) return false
  if (construct.items.some(item => hiddenItems.has(item))) return true
  let changed = 0
  let enough = 0
  for (let row = 0; row < table.rows; row++) {
    const isInWhole = !Number.isNaN(whole.scores[row] as number)
    const isInPart = !Number.isNaN(part.scores[row] as number)
    const isLeftOut = isInWhole && leftOut.some(index => codeAt(table, construct, index, row) < unansweredCode)
    if (isInWhole !== isInPart || isLeftOut) changed += 1
    if (isInPart && (isLeftOut || !isInWhole)) enough += 1
  }
  return changed > 0 && enough < group
}
