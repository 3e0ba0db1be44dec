import type { DimensionScores, QuestionnaireScores } from '../scores.ts'

/**
 * Share of the way to the targets of a questionnaire, 0..1: `1 - sum of gaps to target / sum of targets`, where a gap to
 * target is max(0, target - mean). Over dimensions that have a target and a mean that is shown; null where there are none
 * or their targets are all 0.
 */
export const percentToTarget = (dimensions: readonly DimensionScores[]): number | null => {
  let missing = 0
  let wanted = 0
  for (const { score, target } of dimensions) {
    if (target === null || score.mean === null) continue
    missing += Math.max(0, target - score.mean)
    wanted += target
  }
  return wanted > 0 ? 1 - missing / wanted : null
}

/** The dimension with the lowest mean that is shown (the first of equals); null where none is. */
export const weakestDimension = (dimensions: readonly DimensionScores[]): QuestionnaireScores['weakest'] => {
  let weakest: QuestionnaireScores['weakest'] = null
  for (const { id, score } of dimensions) {
    if (score.mean !== null && (weakest === null || score.mean < weakest.mean)) {
      weakest = { dimension: id, mean: score.mean }
    }
  }
  return weakest
}
