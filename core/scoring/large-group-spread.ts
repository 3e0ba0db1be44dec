import { uniformSpread, uniformVariance } from './spread.ts'

/** Below so many standard deviations lie 5 % of a normal distribution. */
const fivePercentPoint = -1.6448536269514722

/** The k-th central moment of a uniformly random answer. */
const moment = (categories: number, order: number): number => {
  const middle = (categories - 1) / 2
  let sum = 0
  for (let category = 0; category < categories; category++) sum += (category - middle) ** order
  return sum / categories
}

/**
 * The spread n (n - 1) s^2 below which 5 % of large groups of n uniformly random answers lie: Cornish-Fisher expansion
 * to the third cumulant of s^2 (Fisher's k-statistic of order two; Stuart and Ord, Kendall's Advanced Theory of
 * Statistics, vol. 1, ch. 12). Its error in s^2 falls with n^-3/2. Not rounded to an attainable value: in large groups
 * neighbouring values are closer than that error.
 */
export const largeGroupSpread = (n: number, categories: number): number => {
  const second = uniformVariance(categories)
  const fourth = moment(categories, 4) - 3 * second ** 2
  const sixth = moment(categories, 6) - 15 * moment(categories, 4) * second + 30 * second ** 3
  const variance = fourth / n + (2 * second ** 2) / (n - 1)
  const skewed = sixth / n ** 2 + (12 * fourth * second) / (n * (n - 1)) + (8 * second ** 3) / (n - 1) ** 2
  const skewness = skewed / variance ** 1.5
  const z = fivePercentPoint + (skewness * (fivePercentPoint ** 2 - 1)) / 6
  return uniformSpread(n, categories) * (1 + (z * Math.sqrt(variance)) / second)
}
