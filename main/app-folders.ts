import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the app's own files lie, and which version they are. */
export type AppFolders = {
  root: string
  questionnaires: string
  renderer: string
  participantPage: string
  version: string
}

/** Finds them upwards from a file of the app, which may run from its source or from its bundle. */
export const findAppFolders = (from: string): AppFolders => {
  const manifest = join(from, 'package.json')
  if (!existsSync(manifest)) {
    const above = dirname(from)
    if (above === from) throw new Error('no package.json above the app')
    return findAppFolders(above)
  }
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'))
  const at = (...names: string[]): string => join(from, ...names)
  return {
    root: from,
    questionnaires: at('questionnaires'),
    renderer: at('out', 'renderer'),
    participantPage: at('out', 'participant', 'index.html'),
    version,
  }
}
