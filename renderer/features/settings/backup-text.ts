import type { Translate } from '../../../core/messages/messages.ts'

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** When something was made, in the user's own time zone: 22 Nov 2026, 21:05. */
export const momentText = (created: string): string => format.format(new Date(created))

const kilobyte = 1024

/** A size in bytes as people say it, never less than 1 KB. */
export const sizeText = (t: Translate, bytes: number): string =>
  bytes < kilobyte ** 2
    ? t('backups:sizeKilobytes', { size: Math.max(1, Math.round(bytes / kilobyte)) })
    : t('backups:sizeMegabytes', { size: (bytes / kilobyte ** 2).toFixed(1) })
