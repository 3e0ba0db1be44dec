import { pointsText, signedPointsText } from '../../../../core/charts/number-text.ts'
import { intervalText, signedIntervalText } from '../../../../core/charts/verdict-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'

type Interval = { mean: number | null; low: number | null; high: number | null }

/** "51 (40 to 62)"; null where there is no number or it is hidden. */
export const scoreText = (t: Translate, score: Interval | null): string | null =>
  score && withInterval(score.mean, pointsText, intervalText(t, score))

/** As `scoreText`, for differences: "+38 (+21 to +55)". */
export const differenceText = (t: Translate, difference: Interval | null): string | null =>
  difference && withInterval(difference.mean, signedPointsText, signedIntervalText(t, difference))

const withInterval = (mean: number | null, text: (value: number) => string, interval: string | null): string | null => {
  if (mean === null) return null
  return interval ? `${text(mean)} (${interval})` : text(mean)
}
