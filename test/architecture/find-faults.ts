import { importsOf, type SourceFiles } from './read-imports.ts'
import { construction, type Zone, zones } from './rules.ts'

/** One sentence for each import that points the wrong way. */
export const findBadImports = (files: SourceFiles): string[] =>
  [...files].flatMap(([path, text]) => {
    const zone = zones.find(({ files: pattern }) => pattern.test(path))
    if (!zone) return [`${path} lies in no zone: say in test/architecture/rules.ts what it may import.`]
    return importsOf(path, text).flatMap(({ kind, target }) => {
      const allowed = kind === 'file' ? allowedFiles(zone, path).test(target) : zone.mayUse.test(target)
      return allowed ? [] : [`${path} imports ${target}, but ${zone.name}.`]
    })
  })

const allowedFiles = ({ files, mayImport }: Zone, path: string): RegExp =>
  new RegExp(mayImport.source.replace('SAME', files.exec(path)?.[1] ?? ''))

/** Who constructs the app although it is no root. */
export const findStrayRoots = (files: SourceFiles): string[] =>
  [...files]
    .filter(([path]) => !construction.roots.test(path))
    .filter(([path, text]) => importsOf(path, text).some(({ target }) => target === construction.module))
    .map(([path]) => `${path} imports ${construction.module}, but only the composition roots construct things.`)

/** Every circle of imports, each named once, from the file that comes first in the alphabet. */
export const findCycles = (files: SourceFiles): string[] => {
  const done = new Set<string>()
  const cycles = new Set<string>()
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) return void cycles.add(fromFirst(trail.slice(at)).join(' -> '))
    const text = files.get(path)
    if (text === undefined || done.has(path)) return
    for (const { kind, target } of importsOf(path, text)) if (kind === 'file') visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of files.keys()) visit(path, [])
  return [...cycles]
}

const fromFirst = (circle: string[]): string[] => {
  const first = circle.indexOf([...circle].sort()[0] ?? '')
  return [...circle.slice(first), ...circle.slice(0, first)]
}
