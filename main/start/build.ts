import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { gatherLicences } from './licences.ts'
import { buildParticipantPage } from './participant-page.ts'

/** What the bundles are made of. The questionnaires are read as they are when the app starts. */
const sources = ['core', 'main', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const products = [
  'main/electron.js',
  'main/cli.js',
  'preload/preload.cjs',
  'renderer/index.html',
  'renderer/licences.json',
  'participant/index.html',
]

/** Says from which sources `out/` was built; not there where that is unknown. */
export const stampOf = (root: string): string => join(root, 'out', 'sources.stamp')

/** One line of text that changes whenever a source is added, removed, renamed or edited. */
export const fingerprint = async (root: string): Promise<string> => {
  const files = (await Promise.all(sources.map(source => filesBelow(join(root, source))))).flat()
  const lines = await Promise.all(
    files.map(async file => {
      const { size, mtimeMs } = await stat(file)
      return `${relative(root, file).split(sep).join('/')} ${size} ${mtimeMs}`
    }),
  )
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

const filesBelow = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => null)
  if (!found) return []
  if (found.isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** Whether `out/` lacks a bundle or was built from other sources than those that lie here now. */
export const isBuildStale = async (root: string): Promise<boolean> => {
  const present = await Promise.all(products.map(product => stat(join(root, 'out', product)).catch(() => null)))
  if (present.includes(null)) return true
  const stamp = await readFile(stampOf(root), 'utf8').catch(() => '')
  return stamp !== (await fingerprint(root))
}

export type BuildOutcome = { ok: true } | { ok: false; output: string }

/** Builds everything. A source edited meanwhile leaves a stamp that says stale. */
export const build = async (root: string): Promise<BuildOutcome> => {
  const stamp = await fingerprint(root)
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], root)
  if (code !== 0) return { ok: false, output }
  try {
    await buildParticipantPage(root)
    await gatherLicences(root)
  } catch (error) {
    return { ok: false, output: String(error) }
  }
  await mkdir(join(root, 'out'), { recursive: true })
  await writeFile(stampOf(root), stamp)
  return { ok: true }
}

const run = (program: string, words: string[], cwd: string): Promise<{ code: number | null; output: string }> =>
  new Promise(resolve => {
    const child = spawn(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', error => resolve({ code: null, output: error.message }))
    child.once('close', code => resolve({ code, output }))
  })
