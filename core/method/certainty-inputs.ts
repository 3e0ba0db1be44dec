import { pointsText } from '../charts/number-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { Score } from '../scores.ts'

/** What went into a number, by name. */
export type CertaintyInput = { name: string; value: string }

type Counted = Pick<Score, 'mean' | 'low' | 'high'> & { n?: number; hidden?: 'small-group' | undefined }

/** Count, mean and interval, as far as they are known and shown. */
export const intervalInputs = (
  t: Translate,
  number: Counted,
  text: (points: number) => string = pointsText,
): CertaintyInput[] => [
  ...(number.n === undefined ? [] : [{ name: t('method:inputN'), value: String(number.n) }]),
  ...(number.hidden || number.mean === null ? [] : [{ name: t('method:inputMean'), value: text(number.mean) }]),
  ...(number.hidden || number.low === null || number.high === null
    ? []
    : [{ name: t('method:inputInterval'), value: `${text(number.low)} … ${text(number.high)}` }]),
]

/** One side of a comparison in short: its mean, if it is shown, and its count. */
export const sideText = ({ mean, n, hidden }: Score): string =>
  hidden || mean === null ? `n = ${n}` : `${pointsText(mean)} (n = ${n})`
