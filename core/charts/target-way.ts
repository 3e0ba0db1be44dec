import type { History, HistoryScores } from '../contract/shapes.ts'
import type { Translate } from '../messages/messages.ts'
import type { Aimed } from '../method/target-certainty.ts'
import type { Score } from '../scores.ts'
import { percentText, pointsText } from './number-text.ts'
import { titleOf } from './pillar-rows.ts'
import { intervalText } from './verdict-text.ts'

/** The headline of a team over time, what stands below it, the dimensions that it is made of, and the score behind both. */
export type TargetWay = { headline: string; details: string[]; dimensions: Aimed[]; score: Score; minimumGroup: number }

type OwnScores = HistoryScores['questionnaires'][number]

/**
 * How far the latest round is on the way to its targets, with its score as the detail and where it stood the round before.
 * Null where the latest round has no target or no score that is shown.
 */
export const targetWay = (
  t: Translate,
  { points, questionnaires }: History,
  questionnaireId: string,
): TargetWay | null => {
  const asking = points.flatMap(({ round, scores }) => {
    const own = scores.questionnaires.find(({ id }) => id === questionnaireId)
    return own ? [{ title: round.title, minimumGroup: round.minimumGroup, own }] : []
  })
  const [before, now] = [asking.at(-2), asking.at(-1)]
  if (!now || now.own.percentToTarget === null) return null
  const titles = questionnaires.find(({ id }) => id === questionnaireId)?.dimensions ?? []
  const count = now.own.dimensions.filter(({ target, score }) => target !== null && score.mean !== null).length
  return {
    headline: t('trends:wayNow', { count, percent: percentText(t, now.own.percentToTarget), round: now.title }),
    details: [scoreText(t, now.own), before && wayBefore(t, before, now.own)].filter(text => typeof text === 'string'),
    dimensions: now.own.dimensions.map(({ id, score, target }) => ({ title: titleOf(titles, id), score, target })),
    score: now.own.score,
    minimumGroup: now.minimumGroup,
  }
}

const scoreText = (t: Translate, { score }: OwnScores): string | null => {
  if (score.mean === null) return null
  const interval = intervalText(t, score)
  const about = { score: pointsText(score.mean) }
  return interval ? t('trends:scoreNowInterval', { ...about, interval }) : t('trends:scoreNow', about)
}

/** A way to other targets is told as such. */
const wayBefore = (t: Translate, before: { title: string; own: OwnScores }, now: OwnScores): string | null => {
  if (before.own.percentToTarget === null) return null
  const targets = new Map(before.own.dimensions.map(({ id, target }) => [id, target]))
  const isMoved = now.dimensions.some(({ id, target }) => targets.has(id) && targets.get(id) !== target)
  const about = { percent: percentText(t, before.own.percentToTarget), round: before.title }
  return t(isMoved ? 'trends:wayMoved' : 'trends:wayBefore', about)
}
