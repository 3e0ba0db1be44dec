import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Every module with names of classes that is reached from what these sources import of `@mantine/core`. */
export const classesUsedBy = (sourceFolder: string, mantineFolder: string): Map<string, string[]> => {
  const modules = join(mantineFolder, 'esm')
  const homes = homesOfExports(modules)
  const waiting = [...importedNames(sourceFolder)].map(name => homes.get(name) ?? '').filter(path => path !== '')
  const seen = new Set<string>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/ from "(\.[^"]+)"/g))
      waiting.push(join(dirname(path), target))
  }
  const styled = [...seen].filter(path => path.endsWith('.module.mjs'))
  return new Map(styled.map(path => [path.slice(modules.length + 1), classesIn(readFileSync(path, 'utf8'))]))
}

/** The names that Mantine's builds give to classes, in a sheet or in a module of names. */
export const classesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/[."](m_[0-9a-f]+)/g)].map(found => found[1] ?? '')),
]

/** Values only: a type has no style. */
const importedNames = (folder: string): Set<string> => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => /\.(tsx?|mjs)$/.test(path))
  const statements = files.flatMap(path => [
    ...readFileSync(join(folder, path), 'utf8').matchAll(/^import \{([^}]*)\} from ['"]@mantine\/core['"]/gm),
  ])
  const names = statements.flatMap(([, list = '']) => list.split(',')).map(name => name.trim())
  return new Set(
    names.filter(name => name !== '' && !name.startsWith('type ')).map(name => name.split(' as ')[0] ?? ''),
  )
}

const homesOfExports = (modules: string): Map<string, string> => {
  const index = readFileSync(join(modules, 'index.mjs'), 'utf8')
  return new Map(
    [...index.matchAll(/^import \{([^}]*)\} from "(\.[^"]+)"/gm)].flatMap(([, list = '', target = '']) =>
      list.split(',').map(name => [name.trim().split(' as ').at(-1) ?? '', join(modules, target)] as const),
    ),
  )
}
