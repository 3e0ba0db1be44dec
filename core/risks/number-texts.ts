import { daysPerYear } from '../budget/error-budget.ts'
import type { Translate } from '../messages/messages.ts'

/** A number as people read it, with one decimal below 100 and a true minus sign: "219", "73.1", "12,345". */
export const amountText = (t: Translate, value: number): string => {
  const maximumFractionDigits = Math.abs(value) < 99.95 ? 1 : 0
  const text = new Intl.NumberFormat(t('report:locale'), { maximumFractionDigits }).format(value)
  return text.replace('-', '−').replace(/^−0$/, '0')
}

/** A number to work with, in six digits, so that a formula and its inputs can be gone over by hand: "219.15", "12.175". */
export const workingText = (t: Translate, value: number): string =>
  new Intl.NumberFormat(t('report:locale'), { maximumSignificantDigits: 6 })
    .format(value)
    .replace('-', '−')
    .replace(/^−0$/, '0')

/** What something is multiplied by, with up to two decimals: "0.35". */
export const factorText = (t: Translate, factor: number): string =>
  new Intl.NumberFormat(t('report:locale'), { maximumFractionDigits: 2 }).format(factor)

/** A share (0..1 and above) as a percentage with one decimal: "41.7 %"; "less than 0.1 %" where that would be 0. */
export const shareText = (t: Translate, share: number): string =>
  share > 0 && share < 0.0005
    ? t('risks:underPercent')
    : t('risks:percent', { number: amountText(t, Math.round(share * 1000) / 10) })

/** An objective as a percentage with all its decimals: "99.95 %". */
export const sloText = (t: Translate, slo: number): string => {
  const number = new Intl.NumberFormat(t('report:locale'), { maximumFractionDigits: 12 })
  return t('risks:percent', { number: number.format(Number((slo * 100).toPrecision(14))) })
}

/** A window as people say it: "28 days", "1 year". */
export const windowText = (t: Translate, days: number): string =>
  days === daysPerYear ? t('risks:window_year') : t('risks:window_days', { count: days, number: amountText(t, days) })

/** Minutes (0 and above) in the two units that tell most: "43 min 12 s", "8 h 46 min", "3 d 15 h". */
export const durationText = (t: Translate, minutes: number): string => {
  if (minutes > 0 && minutes < 1 / 120) return t('risks:underSecond')
  const seconds = Math.round(minutes * 60)
  if (seconds < 3600) return minutesAndSeconds(t, seconds)
  const whole = Math.round(minutes)
  return whole < 24 * 60 ? hoursAndMinutes(t, whole) : daysAndHours(t, Math.round(minutes / 60))
}

const minutesAndSeconds = (t: Translate, all: number): string => {
  const [minutes, seconds] = [Math.floor(all / 60), all % 60]
  if (seconds === 0) return t('risks:minutes', { minutes })
  return minutes === 0 ? t('risks:seconds', { seconds }) : t('risks:minutesSeconds', { minutes, seconds })
}

const hoursAndMinutes = (t: Translate, all: number): string => {
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  return minutes === 0 ? t('risks:hours', { hours }) : t('risks:hoursMinutes', { hours, minutes })
}

const daysAndHours = (t: Translate, all: number): string => {
  const [days, hours] = [Math.floor(all / 24), all % 24]
  return hours === 0 ? t('risks:days', { days }) : t('risks:daysHours', { days, hours })
}
