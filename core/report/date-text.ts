import type { Translate } from '../messages/messages.ts'

/** A calendar date (`YYYY-MM-DD`) as people write it: "22 November 2026". */
export const dateText = (t: Translate, date: string): string =>
  new Intl.DateTimeFormat(t('report:locale'), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
