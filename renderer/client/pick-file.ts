import { isBinary } from '../../core/contract/binary-name.ts'
import type { CallInput } from '../../core/contract/contract.ts'
import type { FileEncoding } from '../../core/contract/shapes.ts'
import type { Client } from './client.ts'
import { CallFailure } from './client.ts'

type Purpose = CallInput<'files.open'>['purpose']

/** What the browser's own dialog offers; the desktop's has its own list. */
const accepted: Record<Purpose, string> = {
  round: '.json,application/json,.xlsx',
  questionnaire: '.yaml,.yml,.json,application/json',
  table: '.csv,.tsv,.txt,.json,text/csv',
  postmortem: '.md,.markdown,.txt,text/plain,text/markdown',
}

/** The largest file that is read, in megabytes: as much as the services read of a document. */
const limitMegabytes = 8

/** A file as it is handed on: `text` is what its encoding says. */
export type ReadFile = { fileName: string; text: string; encoding: FileEncoding }

/** Asks for a file: by the desktop's dialog, else by the browser's. Null when the user thought better of it. */
export const pickFile = async (client: Client, purpose: Purpose): Promise<ReadFile | null> => {
  const opened = await client.call('files.open', { purpose })
  if (opened.kind === 'file')
    return { fileName: opened.fileName, text: opened.text, encoding: opened.encoding ?? 'utf-8' }
  if (opened.kind === 'cancelled') return null
  const file = await askBrowser(accepted[purpose])
  return file ? readFile(file) : null
}

/** Reads a chosen or dropped file; one that is far too large is refused before it is read. */
export const readFile = async (file: File): Promise<ReadFile> => {
  const megabytes = file.size / 1024 / 1024
  if (megabytes > limitMegabytes) {
    const params = { file: file.name, size: Math.ceil(megabytes), limit: limitMegabytes }
    throw new CallFailure({ code: 'too-large', key: 'fileTooLarge', params, faults: [] })
  }
  if (isBinary(file.name)) return { fileName: file.name, text: await base64Of(file), encoding: 'base64' }
  return { fileName: file.name, text: await file.text(), encoding: 'utf-8' }
}

/** A data address is the browser's own way from bytes to base64. */
export const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })

/** Asks for a file by the browser's dialog alone, which gives it without reading it. `accept` as on an `input`. */
export const askBrowser = (accept: string): Promise<File | null> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.item(0) ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
