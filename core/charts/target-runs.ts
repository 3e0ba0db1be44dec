import type { TargetStep } from './target-history.ts'
import { dayOf, type TimeAxis } from './time-axis.ts'

/** A level stretch of the target, in days; `moves`: the target was another one before. */
export type TargetRun = { from: number; to: number; target: number; moves: boolean }

/** The target as level stretches on the axis; where there was none there is no stretch. */
export const targetRuns = ({ targets }: { targets: readonly TargetStep[] }, axis: TimeAxis): TargetRun[] =>
  targets.flatMap(({ date, target }, index) => {
    const next = targets[index + 1]
    const from = Math.max(axis.from, dayOf(date))
    const to = next ? Math.min(axis.to, dayOf(next.date)) : axis.to
    const isSeen = dayOf(date) <= axis.to && to >= axis.from
    return target === null || !isSeen ? [] : [{ from, to, target, moves: index > 0 }]
  })
