import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

/** Path from the project's root, with forward slashes -> text. */
export type SourceFiles = Map<string, string>

const folders = ['core', 'main', 'renderer', 'test']
const isSource = (path: string): boolean => /\.(ts|tsx|cjs)$/.test(path)

export const readSourceFiles = (root: string): SourceFiles =>
  new Map(
    folders.flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map(path => posix.join(folder, path.split(sep).join('/')))
        .filter(isSource)
        .map(path => [path, readFileSync(join(root, path), 'utf8')] as const),
    ),
  )

export type Import = { kind: 'file' | 'package'; target: string }

const statement = /^(?:import|export)\s[^'"`;]*?from\s*(['"])([^'"\n]+)\1|^import\s*(['"])([^'"\n]+)\3/gm
const expression = /\b(?:import|require)\s*\(\s*(['"])([^'"\n]+)\1\s*\)/g

/** Everything that a file imports, types included: `from`, bare imports, `import()` also as a type, and `require()`. */
export const importsOf = (path: string, text: string): Import[] => {
  const statements = [...text.matchAll(statement)].map(found => found[2] ?? found[4] ?? '')
  const expressions = [...text.matchAll(expression)].map(found => found[2] ?? '')
  return [...statements, ...expressions].map(target =>
    target.startsWith('.')
      ? { kind: 'file', target: posix.join(posix.dirname(path), target) }
      : { kind: 'package', target },
  )
}
