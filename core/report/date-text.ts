import type { Translate } from '../messages/messages.ts'

/** A calendar date (`YYYY-MM-DD`) as people write it: "22 November 2026", or "22 Nov 2026" where space is short. */
export const dateText = (t: Translate, date: string, dateStyle: 'long' | 'medium' = 'long'): string =>
  new Intl.DateTimeFormat(t('report:locale'), { dateStyle, timeZone: 'UTC' }).format(new Date(date))
