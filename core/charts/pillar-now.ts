import type { History } from '../contract/shapes.ts'
import type { Score } from '../scores.ts'
import { percentToTarget } from '../scoring/targets.ts'

/** A pillar in one round, whose title is `round`. `way`: the share of the way to its target, 0..1; null without one or without a number. */
export type PillarPoint = {
  roundId: string
  round: string
  minimumGroup: number
  score: Score
  target: number | null
  way: number | null
}

/** Where a pillar stands in the latest round that asked it; null where none did. */
export const pillarNow = ({ points }: History, questionnaireId: string, dimensionId: string): PillarPoint | null => {
  for (const { round, scores } of points.toReversed()) {
    const own = scores.questionnaires.find(({ id }) => id === questionnaireId)
    const dimension = own?.dimensions.find(({ id }) => id === dimensionId)
    if (!dimension) continue
    const { score, target } = dimension
    const { id: roundId, title, minimumGroup } = round
    return { roundId, round: title, minimumGroup, score, target, way: percentToTarget([dimension]) }
  }
  return null
}
