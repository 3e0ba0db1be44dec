import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool } from '../run/tool.ts'

/** `home` is temporary and holds everything, also what a test puts there. */
export type PackedApp = { home: string; folder: string; asar: string; remove: () => Promise<void> }

/**
 * Packs the built app by the shipped configuration into a temporary folder. Only Electron itself is a stub, because it
 * cannot be had everywhere: a folder with its version and a program that does nothing.
 */
export const packApp = async (root: string): Promise<PackedApp> => {
  const home = await mkdtemp(join(tmpdir(), 'plumbline-package-'))
  const remove = () => rm(home, { recursive: true, force: true })
  const electronDist = await stubDistribution(root, join(home, 'electron'))
  const output = join(home, 'dist')
  const words = ['--linux', '--dir', `-c.electronDist=${electronDist}`, `-c.directories.output=${output}`]
  const packed = await runTool(root, 'electron-builder', words, { milliseconds: 120_000, show: false })
  if (!packed.ok) {
    await remove()
    throw new Error(packed.output)
  }
  const folder = join(output, 'linux-unpacked')
  return { home, folder, asar: join(folder, 'resources', 'app.asar'), remove }
}

const stubDistribution = async (root: string, folder: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/electron/package.json'), 'utf8'))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'version'), version)
  await writeFile(join(folder, 'electron'), '#!/bin/sh\nexit 0\n')
  await chmod(join(folder, 'electron'), 0o755)
  return folder
}
