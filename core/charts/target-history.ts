import type { History, HistoryPoint } from '../contract/shapes.ts'
import type { Round } from '../round.ts'

/** From this date on a dimension's target is this, in points; null: it has none. */
export type TargetStep = { date: string; target: number | null }

/**
 * A target that was set, moved or taken away. `round`: the title of the round that keeps it. `recorded`: it was moved
 * in the app, so its date and reason are known; else the next round simply had another target.
 */
export type TargetMove = {
  dimension: string
  title: string
  from: number | null
  to: number | null
  date: string
  reason: string
  round: string
  recorded: boolean
}

/** Moves that were made on one day for one reason. */
export type TargetMoveGroup = Pick<TargetMove, 'date' | 'reason' | 'round' | 'recorded'> & { moves: TargetMove[] }

/** How the target of one dimension went over time, oldest first, without repeating itself. */
export const targetSteps = (history: History, questionnaireId: string, dimensionId: string): TargetStep[] =>
  movesOf(history, questionnaireId, { id: dimensionId, title: dimensionId }).map(({ date, to }) => ({
    date,
    target: to,
  }))

/**
 * What each round that asked a dimension aims at, by the round's id, in points; rounds without a target are left out. Its
 * way to the target is measured by this, whenever it was set.
 */
export const roundTargets = ({ points }: History, questionnaireId: string, dimensionId: string): Map<string, number> =>
  new Map(
    points.flatMap(point => {
      const target = targetIn(point, questionnaireId, dimensionId)
      return typeof target === 'number' ? [[point.round.id, target] as const] : []
    }),
  )

/** Every move of every dimension's target, newest first; a goalpost that was moved without a word is among them. */
export const targetMoves = (history: History, questionnaireId: string): TargetMoveGroup[] => {
  const dimensions = history.questionnaires.find(({ id }) => id === questionnaireId)?.dimensions ?? []
  const groups = new Map<string, TargetMoveGroup>()
  for (const move of dimensions.flatMap(dimension => movesOf(history, questionnaireId, dimension))) {
    const { date, reason, round, recorded } = move
    const key = JSON.stringify([date, reason, round, recorded])
    const group = groups.get(key)
    if (group) group.moves.push(move)
    else groups.set(key, { date, reason, round, recorded, moves: [move] })
  }
  return [...groups.values()].toSorted((one, other) => other.date.localeCompare(one.date))
}

/** Why each dimension's target was last moved in this round, by the dimension's id; only where it was. */
export const moveReasons = ({ targetChanges }: Round, questionnaireId: string): Map<string, string> =>
  new Map(
    (targetChanges ?? [])
      .filter(({ questionnaire }) => questionnaire === questionnaireId)
      .toSorted(byDate)
      .map(({ dimension, reason }) => [dimension, reason]),
  )

type Named = { id: string; title: string }

const movesOf = (history: History, questionnaireId: string, dimension: Named): TargetMove[] => {
  const moves: TargetMove[] = []
  let now: number | null = null
  const to = (next: number | null, about: Pick<TargetMove, 'date' | 'reason' | 'round' | 'recorded'>) => {
    if (next === now) return
    moves.push({ dimension: dimension.id, title: dimension.title, from: now, to: next, ...about })
    now = next
  }
  for (const point of history.points) {
    const target = targetIn(point, questionnaireId, dimension.id)
    if (target === undefined) continue
    const silent = { reason: '', round: point.round.title, recorded: false }
    const changes = changesIn(point, questionnaireId, dimension.id)
    to(changes[0] ? changes[0].from : target, { ...silent, date: point.round.date })
    for (const { from, to: next, date, reason } of changes) {
      to(from, { ...silent, date })
      to(next, { date, reason, round: point.round.title, recorded: true })
    }
    to(target, { ...silent, date: changes.at(-1)?.date ?? point.round.date })
  }
  return moves
}

/** Undefined where the round does not ask the dimension. */
const targetIn = ({ scores }: HistoryPoint, questionnaireId: string, dimensionId: string): number | null | undefined =>
  scores.questionnaires.find(({ id }) => id === questionnaireId)?.dimensions.find(({ id }) => id === dimensionId)
    ?.target

const changesIn = ({ targetChanges }: HistoryPoint, questionnaireId: string, dimensionId: string) =>
  targetChanges
    .filter(({ questionnaire, dimension }) => questionnaire === questionnaireId && dimension === dimensionId)
    .toSorted(byDate)

const byDate = (one: { date: string }, other: { date: string }): number => one.date.localeCompare(other.date)
