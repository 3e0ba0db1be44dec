import type { Translate } from '../../../core/messages/messages.ts'

const kilobyte = 1024

/** A size in bytes as people say it, never less than 1 KB. */
export const sizeText = (t: Translate, bytes: number): string =>
  bytes < kilobyte ** 2
    ? t('backups:sizeKilobytes', { size: Math.max(1, Math.round(bytes / kilobyte)) })
    : t('backups:sizeMegabytes', { size: (bytes / kilobyte ** 2).toFixed(1) })
