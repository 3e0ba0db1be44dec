import type { CallInput } from '../../core/contract/contract.ts'
import type { Client } from './client.ts'
import { CallFailure } from './client.ts'

type Purpose = CallInput<'files.open'>['purpose']

/** What the browser's own dialog offers; the desktop's has its own list. */
const accepted: Record<Purpose, string> = {
  round: '.json,application/json',
  questionnaire: '.yaml,.yml,.json,application/json',
  table: '.csv,.tsv,.txt,.json,text/csv',
  postmortem: '.md,.markdown,.txt,text/plain,text/markdown',
}

/** The largest file that is read, in megabytes; the services refuse more as well. */
const limitMegabytes = 16

/** Asks for a file: by the desktop's dialog, else by the browser's. Null when the user thought better of it. */
export const pickFile = async (
  client: Client,
  purpose: Purpose,
): Promise<{ fileName: string; text: string } | null> => {
  const opened = await client.call('files.open', { purpose })
  if (opened.kind === 'file') return { fileName: opened.fileName, text: opened.text }
  if (opened.kind === 'cancelled') return null
  const file = await askBrowser(accepted[purpose])
  return file ? readFile(file) : null
}

/** Reads a chosen or dropped file; one that is far too large is refused before it is read. */
export const readFile = async (file: File): Promise<{ fileName: string; text: string }> => {
  const megabytes = file.size / 1024 / 1024
  if (megabytes > limitMegabytes) {
    const params = { file: file.name, size: Math.ceil(megabytes), limit: limitMegabytes }
    throw new CallFailure({ code: 'too-large', key: 'fileTooLarge', params, faults: [] })
  }
  return { fileName: file.name, text: await file.text() }
}

const askBrowser = (accept: string): Promise<File | null> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.item(0) ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
