import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

/** Path from the project's root, with forward slashes, and text of every file that becomes part of the product. */
export const readProduct = (root: string): [path: string, text: string][] =>
  ['core', 'main', 'renderer'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map(path => posix.join(folder, path.split(sep).join('/')))
      .filter(path => /\.(tsx?|cjs|html)$/.test(path) && !path.endsWith('.d.ts'))
      .map((path): [string, string] => [path, readFileSync(join(root, path), 'utf8')]),
  )
