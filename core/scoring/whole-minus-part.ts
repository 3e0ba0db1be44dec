import type { AnswerTable } from './answer-table.ts'
import { dimensionPatterns, scorePlaces } from './dimension-patterns.ts'
import type { DimensionColumns, ResponseScores } from './response-scores.ts'
import type { ScoreColumn } from './score-column.ts'
import { countsOnScale, type HiddenParts, hiddenByCount } from './small-groups.ts'
import { type BallotPattern, tellsFew } from './tells-few.ts'

/*
 * Hides, beyond what is hidden for its own n, what would give away by arithmetic what fewer than `group` ballots said.
 *
 * The attacker reads every number that is shown of one round of ballots, wherever it is shown (screens, reports, exports,
 * the command line, comparisons with other rounds), with all its digits, its interval, its n and its distribution. They
 * know the definitions of the scores, the weights, which numbers are hidden and why, and even who left out which question.
 * What they do not know is what anybody answered. They turn means into sums, and intervals into sums of squares, and
 * combine sums with whatever factors so that ballots cancel out.
 *
 * Promised: no combination of all these numbers is left that rests on some ballots, but on fewer than `group`.
 *
 * How: in each dimension such a combination consists of numbers of that dimension and of its share in the questionnaire's
 * score. If it rests on few ballots, it rests on few in each dimension, so that dimensions can be held to it one by one
 * (a bit too strictly, as if that share were shown by itself). An interval adds nothing: its squares contain
 * products of a ballot's answers, which cancel out only where the sums do. Test/core/scoring/linear-attack.ts is this
 * attacker written independently, without these two shortcuts.
 *
 * Not promised
 * - What follows from answers being whole numbers on a short scale: a mean at the end of the scale tells what all said, and
 *   who tries out all answers that fit the numbers may find that only few do.
 * - What somebody knows beforehand. Whoever knows some ballots, their own for one, can subtract them: to them the group is
 *   smaller by as many.
 * - Who left out how many questions: how many answered, said "does not apply" or "don't know" is shown.
 * - Differences between rounds: people answer anew, but who assumes that all others said the same again can subtract.
 * - Several comparisons of one large round (of 4 x `group` ballots or more) in which items were reworded: each by itself
 *   rests on 4 x `group` ballots at least, but they are not held against each other. In smaller rounds they are.
 * - Whoever has the round's file: it holds each opened ballot, without a name.
 */

type Hiding = { columns: Set<ScoreColumn>; items: Set<number> }
type Dimension = { columns: DimensionColumns; patterns: BallotPattern[] }

/**
 * What of a questionnaire's numbers must not be shown for groups of at least `group` (0: all may be): what rests on fewer
 * responses by its own n, and whatever would give away what fewer said. `counts` are those of `countAnswers`. What is hidden
 * goes by who answered what, never by the answers.
 */
export const hiddenParts = (
  table: AnswerTable,
  counts: Uint32Array,
  scores: ResponseScores,
  group: number,
): HiddenParts => {
  const onScale = countsOnScale(counts)
  const byCount = hiddenByCount(scores, onScale, group)
  if (group === 0) return byCount
  const hiding = { columns: new Set(byCount.columns), items: new Set(byCount.items) }
  const telling = scores.dimensions
    .map((columns): Dimension => ({ columns, patterns: dimensionPatterns(table, scores, columns) }))
    .filter(({ columns, patterns }) =>
      tellsFew(patterns, { scores: unseenScores(columns, scores, hiding.columns), items: hiding.items }, group),
    )
  hideScores(telling, scores, hiding, group)
  for (const dimension of telling) hideItems(dimension, scores, onScale, hiding, group)
  return hiding
}

/** The scores of a dimension that are not shown, by their places. */
export const unseenScores = (
  { scored, facets }: DimensionColumns,
  { questionnaire }: ResponseScores,
  hidden: ReadonlySet<ScoreColumn>,
): number[] => {
  const columns: [number, ScoreColumn | undefined][] = [
    [scorePlaces.scored, scored],
    [scorePlaces.intent, facets?.intent],
    [scorePlaces.gap, facets?.gap],
    [scorePlaces.questionnaire, questionnaire],
  ]
  return columns.flatMap(([place, column]) => (column === undefined || hidden.has(column) ? [place] : []))
}

/**
 * Hides scores until no combination of scores alone tells few: the intent, where it tells who has no gap (which says more),
 * and the questionnaire's, in which the dimensions of a ballot weigh more that has fewer of them.
 */
const hideScores = (
  dimensions: readonly Dimension[],
  scores: ResponseScores,
  { columns: hidden }: Hiding,
  group: number,
): void => {
  const tells = ({ columns, patterns }: Dimension, besides: readonly ScoreColumn[]): boolean => {
    const unseen = unseenScores(columns, scores, new Set([...hidden, ...besides]))
    const items = [...columns.construct.items, ...(columns.facets?.construct.items ?? [])]
    return tellsFew(patterns, { scores: unseen, items: new Set(items) }, group)
  }
  for (const dimension of dimensions) {
    const { facets } = dimension.columns
    if (facets !== null && tells(dimension, [scores.questionnaire])) hidden.add(facets.intent)
  }
  if (dimensions.some(dimension => tells(dimension, []))) hidden.add(scores.questionnaire)
}

/**
 * Hides no more items of a dimension than it takes until no combination tells few: all at first, which are then shown again
 * one by one, practice before intent and those before that more answered, as long as that stays so.
 */
const hideItems = (
  { columns, patterns }: Dimension,
  scores: ResponseScores,
  onScale: readonly number[],
  { columns: hidden, items }: Hiding,
  group: number,
): void => {
  const unseen = { scores: unseenScores(columns, scores, hidden), items }
  const mostAnswered = (of: readonly number[]) =>
    of.toReversed().sort((one, other) => (onScale[other] as number) - (onScale[one] as number))
  const shown = [
    ...mostAnswered(columns.construct.items),
    ...mostAnswered(columns.facets?.construct.items ?? []),
  ].filter(item => !items.has(item))
  for (const item of shown) items.add(item)
  for (const item of shown) {
    items.delete(item)
    if (tellsFew(patterns, unseen, group)) items.add(item)
  }
}
