import type { History } from '../contract/shapes.ts'
import type { Score } from '../scores.ts'
import { constructScore, type HistoryRound, historyRounds, isBroken } from './history-rows.ts'

/**
 * One pillar in one round; `score` is null where it was not asked; `broken` where its words changed since before.
 * `target` in points, null where it had none; `reached` where the mean is shown and not below it.
 */
export type HeatmapCell = {
  round: HistoryRound
  score: Score | null
  broken: boolean
  target: number | null
  reached: boolean
}
export type HeatmapRow = { id: string; title: string; cells: HeatmapCell[] }

/** Every pillar's score (its practice, where it has facets) in every round that asked, as many cells in each row. */
export const heatmapRows = (history: History, questionnaireId: string): HeatmapRow[] => {
  const rounds = historyRounds(history, questionnaireId)
  const points = new Map(history.points.map(point => [point.round.id, point]))
  const dimensions = history.questionnaires.find(({ id }) => id === questionnaireId)?.dimensions ?? []
  const cell = (round: HistoryRound, dimensionId: string): HeatmapCell => {
    const point = points.get(round.id)
    const scores = point?.scores.questionnaires.find(({ id }) => id === questionnaireId)
    const dimension = scores?.dimensions.find(({ id }) => id === dimensionId)
    const [score, target] = [constructScore(dimension, 'score'), dimension?.target ?? null]
    return {
      round,
      score,
      broken: point !== undefined && isBroken(point, questionnaireId, dimensionId, 'score'),
      target,
      reached: target !== null && score !== null && score.mean !== null && score.mean >= target,
    }
  }
  return dimensions.map(({ id, title }) => ({ id, title, cells: rounds.map(round => cell(round, id)) }))
}
