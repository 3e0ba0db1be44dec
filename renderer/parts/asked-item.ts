import type { Item, Scale } from '../../core/questionnaire.ts'
import type { Answer } from '../../core/round.ts'
import { scaleRange } from '../../core/scale.ts'

/** A question with the scale that it is answered on. */
export type AskedItem = { scale: Scale; item: Item }

/** The answer that a typed key means on this scale; null for any other key. */
export const answerOfKey = (scale: Scale, key: string): Answer | null => {
  if (key === 'n' || key === 'N') return 'na'
  if (key === 'u' || key === 'U') return 'unknown'
  const { min, max } = scaleRange(scale)
  const value = /^\d$/.test(key) ? Number(key) : Number.NaN
  return value >= min && value <= max ? value : null
}
