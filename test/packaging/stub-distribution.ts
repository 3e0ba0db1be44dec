import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/**
 * What stands in for Electron's own distribution, which cannot be had everywhere: a version, its terms, and for Linux and
 * Windows a program that does nothing but carries a fuse wire, and on Windows the resources, that packaging writes to.
 */
export const stubDistribution = async (root: string, folder: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/electron/package.json'), 'utf8'))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) await writeFile(join(folder, name), name)
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuseWire]))
  await chmod(join(folder, 'electron'), 0o755)
  await writeFile(join(folder, 'electron.exe'), Buffer.concat([emptyWindowsProgram(), fuseWire]))
  return folder
}

/**
 * Nine fuses, as in the Electron of 2026, behind the bytes by which tools find them. Each starts as Plumbline must not
 * have it, so that one that packaging leaves alone shows; the ninth is as Electron ships it.
 */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100111'),
])

const emptyWindowsProgram = (): Buffer => {
  const program = NtExecutable.createEmpty()
  const resources = NtExecutableResource.from(program)
  const about = Resource.VersionInfo.createEmpty()
  about.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  about.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}
