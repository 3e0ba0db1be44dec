import type { Translate } from '../messages/messages.ts'
import { pointsText } from './number-text.ts'
import type { TargetMove, TargetMoveGroup } from './target-history.ts'

/** One move of a target: "Reduce silos: 60 → 70". */
export const targetMoveText = (t: Translate, { title, from, to }: TargetMove): string => {
  if (to === null) return t('trends:moveCleared', { title, from: pointsText(from ?? 0) })
  if (from === null) return t('trends:moveSet', { title, to: pointsText(to) })
  return t('trends:moveMoved', { title, from: pointsText(from), to: pointsText(to) })
}

/** Why targets were moved, or that nobody said why; null where they were only set for the first time. */
export const targetReasonText = (t: Translate, { reason, recorded, moves }: TargetMoveGroup): string | null => {
  if (reason !== '') return t('trends:moveReason', { reason })
  if (moves.every(({ from }) => from === null)) return null
  return t(recorded ? 'trends:moveNoReason' : 'trends:moveSilent')
}
