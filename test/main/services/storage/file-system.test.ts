import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureFolder, nodeFileSystem } from '../../../../main/services/storage/file-system.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-folder-'))
})
afterEach(() => rm(folder, { recursive: true }))

const ensure = (path: string) => ensureFolder(nodeFileSystem, path)
const modeOf = async (path: string) => (await stat(path)).mode & 0o777

describe('ensureFolder', () => {
  it.skipIf(process.platform === 'win32')(
    'makes all folders for their owner alone (Windows has no modes)',
    async () => {
      await ensure(join(folder, 'a', 'b', 'c'))
      for (const path of ['a', 'a/b', 'a/b/c']) expect(await modeOf(join(folder, path))).toBe(0o700)
    },
  )

  it('takes a folder that is there as it is, also behind a link', async () => {
    await mkdir(join(folder, 'real'))
    await chmod(join(folder, 'real'), 0o755)
    await symlink('real', join(folder, 'link'))
    await ensure(join(folder, 'real'))
    await ensure(join(folder, 'link', 'inside'))
    expect((await stat(join(folder, 'real', 'inside'))).isDirectory()).toBe(true)
    if (process.platform !== 'win32') expect(await modeOf(join(folder, 'real'))).toBe(0o755)
  })

  it('may be asked for the same folder twice at once', async () => {
    const path = join(folder, 'a', 'b')
    await Promise.all([ensure(path), ensure(path), ensure(join(path, 'c'))])
    expect((await stat(join(path, 'c'))).isDirectory()).toBe(true)
  })

  it('names the file that stands in the way', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    for (const path of [file, join(file, 'a', 'b')])
      await expect(ensure(path)).rejects.toMatchObject({ key: 'folderIsFile', params: { folder: file } })
  })

  it('names the link that points to nothing', async () => {
    const link = join(folder, 'link')
    await symlink('nothing', link)
    for (const path of [link, join(link, 'a')])
      await expect(ensure(path)).rejects.toMatchObject({ key: 'folderIsDangling', params: { folder: link } })
    expect(existsSync(join(folder, 'nothing'))).toBe(false)
  })

  it.skipIf(process.platform !== 'linux')(
    'fails soon where the system takes no folders (only Linux has /proc)',
    { timeout: 1000 },
    async () => {
      await expect(ensure('/proc/plumbline-test/a/b')).rejects.toMatchObject({ code: 'ENOENT' })
    },
  )
})
