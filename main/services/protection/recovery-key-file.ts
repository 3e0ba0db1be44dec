import type { i18n } from 'i18next'
import { dateText } from '../../../core/report/date-text.ts'
import type { MadeFile } from '../host.ts'
import type { Workspaces } from '../workspaces.ts'

export type RecoveryKeyFileParts = { messages: i18n; clock: () => Date; workspaces: Pick<Workspaces, 'current'> }

/** The recovery key with what it is for, as a text that its owner finds again years later. */
export const recoveryKeyFile = (parts: RecoveryKeyFileParts, recoveryKey: string): MadeFile => {
  const { t } = parts.messages
  const date = dateText(t, parts.clock().toISOString().slice(0, 10))
  const text = t('protection:fileText', { key: recoveryKey, date, folder: parts.workspaces.current().folder })
  return { fileName: t('protection:fileName'), mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(text) }
}
