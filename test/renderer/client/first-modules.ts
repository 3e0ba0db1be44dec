import { readFileSync } from 'node:fs'
import { posix } from 'node:path'

const statement = /^(?:import|export)\s+(?!type\b)(?:([^'"`;]*?)\sfrom\s*)?'([^'\n]+)'/gm
const onlyTypes = /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/

/** The project's files that an entry runs at once: everything it imports by value, except through `import()`. */
export const firstModules = (entry: string): Map<string, string> => {
  const files = new Map<string, string>()
  const waiting = [entry]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path) || !/\.tsx?$/.test(path)) continue
    const text = readFileSync(path, 'utf8')
    files.set(path, text)
    for (const [, names = '', target = ''] of text.matchAll(statement))
      if (target.startsWith('.') && !onlyTypes.test(names.trim())) waiting.push(posix.join(posix.dirname(path), target))
  }
  return files
}
