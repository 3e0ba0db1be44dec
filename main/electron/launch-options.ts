import { parseArgs } from 'node:util'

export type LaunchOptions = { data: string | null; workspace: 'own' | 'demo' }
export type LaunchRequest = { kind: 'launch'; options: LaunchOptions } | { kind: 'data-needs-folder' }

/** Reads `--data FOLDER` and `--demo`; words meant for Chromium are left to it. */
export const readLaunchOptions = (words: string[]): LaunchRequest => {
  const { values } = parseArgs({
    args: words,
    options: { data: { type: 'string' }, demo: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  })
  const { data } = values
  if (data === true || data === '' || (typeof data === 'string' && data.startsWith('--')))
    return { kind: 'data-needs-folder' }
  return {
    kind: 'launch',
    options: { data: typeof data === 'string' ? data : null, workspace: values.demo === true ? 'demo' : 'own' },
  }
}
