import type { Translate } from '../messages/messages.ts'

const minus = '−'

/**
 * Points as people read them: a whole number, with a true minus sign; one decimal only where rounding would turn a
 * number that is not zero into "0", so that a lower bound just above zero is never printed as zero.
 */
export const pointsText = (value: number): string => {
  const size = Math.abs(value)
  const digits = size >= 0.5 || size < 0.05 ? String(Math.round(size)) : size.toFixed(1)
  return value < 0 && digits !== '0' ? `${minus}${digits}` : digits
}

/** As `pointsText`, with a plus sign before what is above zero. */
export const signedPointsText = (value: number): string => {
  const text = pointsText(value)
  return value > 0 && text !== '0' ? `+${text}` : text
}

/** A size in points with its unit ("1 point", "38 points"); the sign is dropped, for sentences that say the direction. */
export const pointsWithUnit = (t: Translate, value: number): string => {
  const number = pointsText(Math.abs(value))
  return t('charts:points', { count: Number(number), number })
}

/** A share (0..1) as a whole percentage, never "100 %" before it is reached. */
export const percentText = (t: Translate, share: number): string => {
  const percent = share < 1 ? Math.min(99, Math.round(share * 100)) : 100
  return t('charts:percent', { number: percent })
}

/** A raw mean on the answer scale, one decimal only where it has one. */
export const rawMeanText = (mean: number): string => {
  const rounded = Math.round(mean * 10) / 10
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(1)
}
