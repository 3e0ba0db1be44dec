import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Every file and folder below a folder, with what is in it; only the log, which tells of every failed call, is left out. */
export const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(({ parentPath }) => basename(parentPath) !== 'log')
      .map(entry => {
        const path = join(entry.parentPath, entry.name)
        return [path, entry.isFile() ? hash('sha256', readFileSync(path)) : 'no file']
      }),
  )
