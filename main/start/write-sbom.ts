import { exec, execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { licencesFile } from './licences.ts'
import { type Bom, shippedBom } from './sbom.ts'

/**
 * Writes the bill of materials of the built app into a folder and returns its path. npm makes it from the lockfile alone,
 * without a network. Rejects with what npm says.
 */
export const writeSbom = async (root: string, folder: string): Promise<string> => {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const shipped = JSON.parse(await readFile(licencesFile(root), 'utf8'))
  const bom = shippedBom(await askNpm(root), shipped, name)
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}-${version}.cdx.json`)
  await writeFile(path, `${JSON.stringify(bom, null, 2)}\n`)
  return path
}

const words = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', '--offline']

/** By the npm that runs us, where one does: on Windows npm is no program that could be started by its name. */
const askNpm = async (root: string): Promise<Bom> => {
  const own = process.env.npm_execpath
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = own
    ? await promisify(execFile)(process.execPath, [own, ...words], options)
    : await promisify(exec)(`npm ${words.join(' ')}`, options)
  return JSON.parse(stdout)
}
