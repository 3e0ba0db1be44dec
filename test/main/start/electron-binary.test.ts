import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  downloadElectron,
  findElectron,
  forgetDownloadFailure,
  readDownloadFailure,
  rememberDownloadFailure,
} from '../../../main/start/electron-binary.ts'

let root: string
const write = async (path: string, text: string) => {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), text)
  await chmod(join(root, path), 0o755)
}
const installer = (source: string) => write('node_modules/electron/install.js', source)

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plumbline-electron-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('findElectron', () => {
  it('finds nothing before the download, and not a half of one', async () => {
    expect(await findElectron(root, {})).toBeNull()
    await write('node_modules/electron/path.txt', 'electron')
    expect(await findElectron(root, {})).toBeNull()
  })

  it('finds the program that the installer named', async () => {
    await write('node_modules/electron/path.txt', 'Electron.app/Contents/MacOS/Electron')
    await write('node_modules/electron/dist/Electron.app/Contents/MacOS/Electron', '')
    expect(await findElectron(root, {})).toBe(
      join(root, 'node_modules/electron/dist/Electron.app/Contents/MacOS/Electron'),
    )
  })

  it('takes a distribution from elsewhere where one is named', async () => {
    await write('elsewhere/electron', '')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') }
    expect(await findElectron(root, env)).toBe(join(root, 'elsewhere', 'electron'))
  })
})

describe('downloadElectron', () => {
  it('tells whether the installer succeeded', async () => {
    await installer('process.exit(0)')
    expect(await downloadElectron(root, 10_000)).toBe(true)
    await installer('process.exit(1)')
    expect(await downloadElectron(root, 10_000)).toBe(false)
  })

  it('gives up on an installer that hangs', async () => {
    await installer('setInterval(() => {}, 1000)')
    expect(await downloadElectron(root, 300)).toBe(false)
  })
})

describe('the memory of a failed download', () => {
  it('keeps the time until it is forgotten', async () => {
    expect(await readDownloadFailure(root)).toBeNull()
    const time = new Date('2026-11-22T12:00:00Z')
    await rememberDownloadFailure(root, time)
    expect(await readDownloadFailure(root)).toBe(time.getTime())
    await forgetDownloadFailure(root)
    expect(await readDownloadFailure(root)).toBeNull()
  })

  it('is nothing when what it wrote is not a time', async () => {
    await write('out/electron-download-failed', 'yesterday')
    expect(await readDownloadFailure(root)).toBeNull()
  })
})
