import { type AnswerTable, codeAt, unansweredCode } from './answer-table.ts'
import type { ScoreColumn } from './construct-score.ts'
import type { Construct } from './constructs.ts'

/**
 * Whether a construct's score on only some of its items (`compared`; their scores `column`) would tell, beside the score on
 * all of them (`whole`) and the items that are shown, what fewer than `group` responses said. A comparison leaves out items
 * that were reworded: the attacker is that of `hiddenParts`, who reads the comparison too. Told are
 * - the left-out items, where only a few scores contain any of them, and
 * - an item that is hidden for its own n, where no other item beside it was answered by enough and is hidden too. Which
 *   others are hidden depends on the whole construct, so that a compared part with such an item is not shown at all.
 */
export const tellsPart = (
  table: AnswerTable,
  construct: Construct,
  whole: ScoreColumn,
  compared: readonly number[],
  column: ScoreColumn,
  group: number,
): boolean => {
  if (group === 0 || compared.length === construct.items.length) return false
  const isOnScale = (index: number, row: number) => codeAt(table, construct, index, row) < unansweredCode
  let changed = 0
  const answered = construct.items.map(() => 0)
  for (let row = 0; row < table.rows; row++) {
    const isWhole = !Number.isNaN(whole.scores[row] as number)
    const isPart = !Number.isNaN(column.scores[row] as number)
    let isChanged = isWhole !== isPart
    construct.items.forEach((item, index) => {
      if (!isOnScale(index, row)) return
      answered[index] = (answered[index] ?? 0) + 1
      if (isWhole && !compared.includes(item)) isChanged = true
    })
    if (isChanged) changed += 1
  }
  const hasSmallItem = construct.items.some((item, index) => {
    const count = answered[index] ?? 0
    return compared.includes(item) && count > 0 && count < group
  })
  return hasSmallItem || (changed > 0 && changed < group)
}
