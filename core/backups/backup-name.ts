/** Why a backup was made. */
export const backupReasons = ['daily', 'asked', 'before-import', 'before-restore', 'before-migration'] as const
export type BackupReason = (typeof backupReasons)[number]

/** What the name of a backup's file tells. `state` stands for the content: the same content has the same, 16 hex digits. */
export type BackupName = { created: Date; reason: BackupReason; state: string }

export const backupEnding = '.plumbline-backup'

const form = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z-]+)-([0-9a-f]{16})\.plumbline-backup$/

/** The name of a file, which lists tell from; to the second, in UTC, without the colons that Windows refuses. */
export const toBackupName = ({ created, reason, state }: BackupName): string =>
  `${created.toISOString().slice(0, 19).replaceAll(':', '')}Z-${reason}-${state}${backupEnding}`

/** Null for the name of anything else. */
export const fromBackupName = (name: string): BackupName | null => {
  const found = form.exec(name)
  if (!found) return null
  const [, date, hours, minutes, seconds, word, state = ''] = found
  const created = new Date(`${date}T${hours}:${minutes}:${seconds}Z`)
  const reason = backupReasons.find(one => one === word)
  return reason && !Number.isNaN(created.getTime()) ? { created, reason, state } : null
}
