import type { i18n } from 'i18next'
import type { AppFolders } from '../app-folders.ts'
import type { Terminal } from './terminal.ts'

/** What every command is handed; each gives its exit code, or fails with an `AppError`. */
export type CliContext = { messages: i18n; terminal: Terminal; folders: AppFolders }
