import { backupEnding } from '../backups/backup-name.ts'
import { isSpreadsheet } from './spreadsheet-name.ts'

/** Whether a file of this name travels as its bytes in base64. */
export const isBinary = (fileName: string): boolean => isSpreadsheet(fileName) || fileName.endsWith(backupEnding)
