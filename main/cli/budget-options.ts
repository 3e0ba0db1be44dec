import { InvalidArgumentError } from 'commander'
import { daysPerYear } from '../../core/budget/error-budget.ts'
import type { Translate } from '../../core/messages/messages.ts'

const longestWindow = 3660

/** An objective as a share: "99.9" and "99.9%" are percentages, what is below 1 is a share. */
export const readSlo =
  (t: Translate) =>
  (found: string): number => {
    const [, digits, percent] = /^\s*(\d{1,3}(?:[.,]\d{1,15})?|[.,]\d{1,15})\s*(%?)\s*$/.exec(found) ?? []
    const value = Number(digits?.replace(',', '.'))
    if (digits === undefined || value > 100 || value === 0) throw new InvalidArgumentError(t('risks:badSlo', { found }))
    if (value === 100) throw new InvalidArgumentError(t('risks:wholeSlo'))
    if (value === 1 && percent === '') throw new InvalidArgumentError(t('risks:ambiguousSlo'))
    // A hundredth of a decimal number is itself a short one: 99.9 becomes 0.999, not 0.9990000000000001.
    return value < 1 && percent === '' ? value : Number((value / 100).toPrecision(15))
  }

/** A window in days: "28d", "28", "4 weeks", "1y". Other units, such as hours, are refused and not taken for days. */
export const readWindow =
  (t: Translate) =>
  (found: string): number => {
    const [, digits, unit = 'd'] = /^\s*(\d{1,6}(?:\.\d{1,6})?)\s*(d|days?|w|weeks?|y|years?)?\s*$/i.exec(found) ?? []
    const days = Number(digits) * (unitDays[unit.charAt(0).toLowerCase()] ?? 1)
    if (digits === undefined || days === 0 || days > longestWindow)
      throw new InvalidArgumentError(t('risks:badWindow', { found, limit: longestWindow }))
    return days
  }

const unitDays: Partial<Record<string, number>> = { d: 1, w: 7, y: daysPerYear }

export const readRequests =
  (t: Translate) =>
  (found: string): number => {
    const requests = Number(found)
    if (!/^\d{1,15}$/.test(found)) throw new InvalidArgumentError(t('risks:badRequests', { found }))
    return requests
  }
