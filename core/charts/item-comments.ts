import type { Round } from '../round.ts'
import type { ItemRow } from './item-rows.ts'

/**
 * The comments on each item of one questionnaire, empty ones left out. Ballots keep theirs apart from the answers: they are
 * shown only where the terms say so, on an item that at least `minimumGroup` people answered, and in alphabetical order,
 * which tells nothing about their authors. An item whose numbers are hidden only for what they would tell by arithmetic
 * keeps its comments: no number follows from them.
 */
export const itemComments = (
  round: Round,
  questionnaireId: string,
  rows: readonly Pick<ItemRow, 'id' | 'n'>[],
): Map<string, string[]> =>
  new Map(
    rows
      .filter(row => round.mode !== 'ballots' || isShown(round, row))
      .map(({ id }) => [id, commentsOn(round, questionnaireId, id)] as const)
      .filter(([, comments]) => comments.length > 0),
  )

const isShown = ({ minimumGroup, ballots }: Round, { n }: Pick<ItemRow, 'n'>): boolean =>
  n >= minimumGroup && ballots?.comments !== false

const commentsOn = (round: Round, questionnaireId: string, itemId: string): string[] => {
  const ballots = round.mode === 'ballots'
  const found = ballots
    ? (round.comments?.[questionnaireId]?.[itemId] ?? [])
    : round.responses.flatMap(({ comments }) => comments?.[questionnaireId]?.[itemId] ?? [])
  const said = found.map(comment => comment.trim()).filter(comment => comment !== '')
  return ballots ? said.sort() : said
}
