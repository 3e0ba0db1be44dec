import { type AnswerTable, codeAt, unansweredCode } from './answer-table.ts'
import type { Construct } from './constructs.ts'
import type { FacetColumns, ResponseScores } from './response-scores.ts'
import type { ScoreColumn } from './score-column.ts'
import { countsOnScale, type HiddenParts, hiddenByCount } from './small-groups.ts'
import { tellsFew, type WeightClass } from './tells-few.ts'

/*
 * Hides, beyond what is hidden for its own n, what would give the hidden away by arithmetic.
 *
 * The attacker reads every number that is shown of one round, with all its digits and its n, and even knows who left out
 * which question; what they do not know is what anybody answered. They turn means back into sums and combine sums so
 * that most ballots cancel out. They must not be left with
 *   1. any combination of scores (dimensions, facets, gaps, questionnaire) that rests on fewer than `group` ballots, nor
 *   2. any combination of scores and questions that rests on fewer than `group` ballots and contains the answers to a
 *      question that is hidden for its n.
 *
 * Not promised: where a few ballots answered only part of a dimension and none of its questions is hidden, the dimension
 * and all of its questions together tell those ballots' part of the dimension. Preventing that would hide one question
 * of nearly every dimension as soon as somebody says "I don't know", which costs the talk about the answers more.
 */

/** Some, but fewer than may be shown. */
const isTooFew = (count: number, group: number): boolean => count > 0 && count < group

/**
 * What of a questionnaire's numbers must not be shown for groups of at least `group` (0: all may be): what rests on fewer
 * responses by its own n, and whatever would give that away. `counts` are those of `countAnswers`.
 */
export const hiddenParts = (
  table: AnswerTable,
  counts: Uint32Array,
  scores: ResponseScores,
  group: number,
): HiddenParts => {
  const onScale = countsOnScale(counts)
  const hidden = hiddenByCount(scores, onScale, group)
  if (group === 0) return hidden
  const columns = new Set(hidden.columns)
  const items = new Set(hidden.items)
  const isSmall = (item: number) => isTooFew(onScale[item] ?? 0, group)
  const blind = (construct: Construct, containing: readonly ScoreColumn[], isNeeded: boolean) => {
    const shown = containing.find(column => !columns.has(column))
    if (shown === undefined || !isNeeded) return
    for (const item of itemsToBlind(table, construct, shown, onScale, items, group)) items.add(item)
  }
  for (const { construct, scored, facets } of scores.dimensions) {
    const isGapShown = facets !== null && !columns.has(facets.gap)
    const isUnpaired = isGapShown && tellsUnpaired(scored, facets, group)
    const gap = isGapShown && !isUnpaired ? facets.gap : null
    if (tellsUneven(scores, scored, gap, group)) columns.add(scores.questionnaire)
    if (facets === null) blind(construct, [scored], construct.items.some(isSmall))
    else {
      if (isUnpaired) columns.add(facets.intent)
      blind(construct, [facets.gap, scored], construct.items.some(isSmall))
      blind(facets.construct, [facets.gap, facets.intent], isUnpaired || facets.construct.items.some(isSmall))
    }
  }
  return { columns, items }
}

/**
 * Intent over all - (gap + practice) over the pairs leaves those who have only one of the two. The gap says more than the
 * intent, so the intent goes, and one of its items, since all of them together say the same.
 */
const tellsUnpaired = (practice: ScoreColumn, { intent, gap }: FacetColumns, group: number): boolean =>
  isTooFew(intent.n - gap.n, group) || isTooFew(practice.n - gap.n, group)

/**
 * A response's dimensions weigh 1/v in the questionnaire's score, v being how many of them are valid: where all but a few
 * of a dimension's responses have the same v, the dimensions cancel out and those few are left (`gap`, where it can be
 * combined with them, tells more of them apart). A dimension that is hidden itself would be what is left.
 */
const tellsUneven = (
  { dimensions, valid, questionnaire }: ResponseScores,
  scored: ScoreColumn,
  gap: ScoreColumn | null,
  group: number,
): boolean => {
  const counts = new Uint32Array(2 * (dimensions.length + 1))
  for (let row = 0; row < valid.length; row++) {
    if (Number.isNaN(scored.scores[row] as number)) continue
    const share = Number.isNaN(questionnaire.scores[row] as number) ? 0 : (valid[row] as number)
    const isPair = gap !== null && !Number.isNaN(gap.scores[row] as number)
    const at = 2 * share + Number(isPair)
    counts[at] = (counts[at] as number) + 1
  }
  const classes = Array.from(counts, (count, at): WeightClass => {
    const share = at >> 1
    return { weights: [1, share === 0 ? 0 : 1 / share, at & 1], count }
  })
  return (
    isTooFew(scored.n, group) ||
    tellsFew(
      classes.filter(({ count }) => count > 0),
      group,
    )
  )
}

/**
 * One more item of a construct to hide, which enough of the responses with a score in `containing` answered: then nothing
 * can be taken from that score any more. The one with the fewest answers tells least; all of them where none has enough.
 */
const itemsToBlind = (
  table: AnswerTable,
  construct: Construct,
  containing: ScoreColumn,
  onScale: readonly number[],
  hidden: ReadonlySet<number>,
  group: number,
): number[] => {
  const shown = construct.items.filter(item => !hidden.has(item))
  const enough = shown
    .filter(item => countWithin(table, construct, item, containing) >= group)
    .sort((one, other) => (onScale[one] ?? 0) - (onScale[other] ?? 0))
  return enough.length > 0 ? enough.slice(0, 1) : shown
}

/** How many of the responses with a score in `column` answered the item on the scale. */
const countWithin = (table: AnswerTable, construct: Construct, item: number, { scores }: ScoreColumn): number => {
  const index = construct.items.indexOf(item)
  let count = 0
  for (let row = 0; row < table.rows; row++) {
    if (!Number.isNaN(scores[row] as number) && codeAt(table, construct, index, row) < unansweredCode) count += 1
  }
  return count
}
