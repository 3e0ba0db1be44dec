import type { History, HistoryPoint, HistoryScores } from '../contract/shapes.ts'
import type { Translate } from '../messages/messages.ts'
import type { Score } from '../scores.ts'
import { isGuessable } from './comparison-rows.ts'
import { shortList } from './short-list.ts'

/**
 * Warns where neighbouring rounds of ballots on one questionnaire differ by one or two answers, naming them (of many
 * the latest); null where none do.
 */
export const historyCaution = (t: Translate, history: History, questionnaireId: string): string | null => {
  const points = history.points.flatMap(({ round, scores }) => {
    const own = scores.questionnaires.find(({ id }) => id === questionnaireId)
    return own ? [{ round, own }] : []
  })
  const pairs = points.flatMap((after, place) => {
    const before = points[place - 1]
    return before && areBallots(before, after) && tellsWhoCame(before.own, after.own)
      ? [pairText(t, before, after)]
      : []
  })
  return pairs.length === 0 ? null : t('charts:historyGuessable', { pairs: shortList(t, pairs) })
}

type OwnScores = HistoryScores['questionnaires'][number]
type Asked = Pick<HistoryPoint, 'round'> & { own: OwnScores }

const areBallots = (...asked: readonly Asked[]): boolean => asked.every(({ round }) => round.mode === 'ballots')

const pairText = (t: Translate, before: Asked, after: Asked): string =>
  t('charts:historyPair', { before: before.round.title, after: after.round.title })

const tellsWhoCame = (before: OwnScores, after: OwnScores): boolean =>
  before.dimensions.some(dimension => {
    const other = after.dimensions.find(({ id }) => id === dimension.id)
    if (!other) return false
    const pairs: [Score | undefined, Score | undefined][] = [
      [dimension.score, other.score],
      [dimension.facets?.intent, other.facets?.intent],
    ]
    return pairs.some(([earlier, later]) => earlier && later && isGuessable(earlier, later))
  })
