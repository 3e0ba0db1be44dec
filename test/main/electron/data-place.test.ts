import { existsSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeDataFolder } from '../../../main/electron/data-place.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'

const take = (folder: string) => {
  const paths: Record<string, string> = {}
  takeDataFolder({ setPath: (name, path) => Object.assign(paths, { [name]: path }) }, folder)
  return paths
}

describe('takeDataFolder', () => {
  it('makes the folder, and takes one that is there', () => {
    const folder = join(temporaryFolder(), 'a', 'b')
    const paths = { userData: folder, sessionData: join(folder, 'chromium') }
    expect(take(folder)).toEqual(paths)
    expect(take(folder)).toEqual(paths)
    expect(statSync(paths.sessionData).isDirectory()).toBe(true)
  })

  it('names the file or the link in the way', () => {
    const folder = temporaryFolder()
    const [file, link] = [join(folder, 'file'), join(folder, 'link')]
    writeFileSync(file, '')
    symlinkSync('nothing', link)
    for (const path of [file, join(file, 'a')])
      expect(() => take(path)).toThrow(expect.objectContaining({ key: 'folderIsFile', params: { folder: file } }))
    for (const path of [link, join(link, 'a')])
      expect(() => take(path)).toThrow(expect.objectContaining({ key: 'folderIsDangling', params: { folder: link } }))
    expect(existsSync(join(folder, 'nothing'))).toBe(false)
  })

  it.skipIf(process.platform !== 'linux')('fails where the system takes no folders (only Linux has /proc)', () => {
    expect(() => take('/proc/plumbline-test/a')).toThrow(expect.objectContaining({ key: 'dataFolderNotWritable' }))
  })
})
