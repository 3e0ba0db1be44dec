import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseAst } from 'vite'
import type { Figure } from '../figure.ts'

/** JavaScript that the page asks for itself, and everything that it imports without being asked. */
export const firstScreen: Figure = {
  id: 'first-screen',
  name: 'JavaScript before the first screen (gzip)',
  measure: async ({ root }) => {
    const folder = posix.join(root, 'out/renderer')
    const page = await readFile(posix.join(folder, 'index.html'), 'utf8')
    const entries = [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)].map(
      found => found[1] ?? '',
    )
    const files = await withStaticImports(folder, entries)
    const bytes = [...files.values()].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
    const name = 'JavaScript before the first screen (gzip)'
    const detail = `${files.size} files`
    return [{ kind: 'measured', name, unit: 'KB', value: bytes / 1024, most: 200, detail }]
  },
}

const withStaticImports = async (folder: string, entries: string[]): Promise<Map<string, string>> => {
  const files = new Map<string, string>()
  const waiting = entries.map(entry => posix.normalize(entry))
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue
    const text = await readFile(posix.join(folder, path), 'utf8')
    files.set(path, text)
    for (const target of staticImports(text)) waiting.push(posix.join(posix.dirname(path), target))
  }
  return files
}

const staticImports = (text: string): string[] =>
  parseAst(text).body.flatMap(node => {
    const isImport =
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportNamedDeclaration' ||
      node.type === 'ExportAllDeclaration'
    return isImport && node.source && typeof node.source.value === 'string' ? [node.source.value] : []
  })
