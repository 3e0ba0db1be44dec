import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool } from '../run/tool.ts'
import { stubDistribution } from './stub-distribution.ts'

/** `home` is temporary and holds everything, also what a test puts there. */
export type PackedApp = { home: string; linux: Packed; windows: Packed; remove: () => Promise<void> }
export type Packed = { program: string; asar: string }

/** Packs the built app by the shipped configuration into a temporary folder. Only Electron itself is a stub. */
export const packApp = async (root: string): Promise<PackedApp> => {
  const home = await mkdtemp(join(tmpdir(), 'plumbline-package-'))
  const remove = () => rm(home, { recursive: true, force: true })
  const electronDist = await stubDistribution(root, join(home, 'electron'))
  const output = join(home, 'dist')
  const words = [
    ...['--linux', '--windows', '--dir', `-c.electronDist=${electronDist}`, `-c.directories.output=${output}`],
    // Icons are put into a Windows program by a tool that would be downloaded.
    '-c.win.signAndEditExecutable=false',
  ]
  const packed = await runTool(root, 'electron-builder', words, { milliseconds: 120_000, show: false })
  if (!packed.ok) {
    await remove()
    throw new Error(packed.output)
  }
  const part = (folder: string, program: string): Packed => ({
    program: join(output, folder, program),
    asar: join(output, folder, 'resources', 'app.asar'),
  })
  return { home, linux: part('linux-unpacked', 'plumbline'), windows: part('win-unpacked', 'Plumbline.exe'), remove }
}
