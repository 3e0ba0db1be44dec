import { execFileSync } from 'node:child_process'
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWholeFile } from '../../../../main/services/documents/write-whole-file.ts'

const bytes = new TextEncoder().encode('new')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-write-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (path: string) => writeWholeFile(path, 'report.md', bytes)

describe('writing a whole file', () => {
  it('replaces a file, keeps who may read it and leaves nothing beside it', async () => {
    const path = join(folder, 'a.md')
    await writeFile(path, 'old')
    await chmod(path, 0o600)
    expect(await write(path)).toBe(path)
    expect(await readFile(path, 'utf8')).toBe('new')
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  it('gives the file its own name in a folder', async () => {
    expect(await write(folder)).toBe(join(folder, 'report.md'))
  })

  it('writes behind links, which stay, whether or not a file is there yet', async () => {
    await mkdir(join(folder, 'real'))
    await writeFile(join(folder, 'real', 'old.md'), 'old')
    await symlink(join('real', 'old.md'), join(folder, 'first'))
    await symlink('first', join(folder, 'second'))
    await symlink(join('real', 'fresh.md'), join(folder, 'dangling'))
    await write(join(folder, 'second'))
    await write(join(folder, 'dangling'))
    for (const link of ['first', 'second', 'dangling'])
      expect((await lstat(join(folder, link))).isSymbolicLink(), link).toBe(true)
    expect(await readFile(join(folder, 'real', 'old.md'), 'utf8')).toBe('new')
    expect(await readFile(join(folder, 'real', 'fresh.md'), 'utf8')).toBe('new')
    expect((await readdir(join(folder, 'real'))).sort()).toEqual(['fresh.md', 'old.md'])
  })

  it('says so where links lead in a circle', async () => {
    await symlink('b', join(folder, 'a'))
    await symlink('a', join(folder, 'b'))
    await expect(write(join(folder, 'a'))).rejects.toMatchObject({ key: 'fileNotWritable' })
    expect((await readdir(folder)).sort()).toEqual(['a', 'b'])
  })

  it.skipIf(process.platform === 'win32')(
    'leaves alone what is no file (Windows has no named pipes here)',
    async () => {
      const pipe = join(folder, 'pipe')
      execFileSync('mkfifo', [pipe])
      await symlink('pipe', join(folder, 'link'))
      await mkdir(join(folder, 'sub', 'report.md'), { recursive: true })
      for (const path of [pipe, join(folder, 'link'), join(folder, 'sub')])
        await expect(write(path), path).rejects.toMatchObject({ key: 'outputNotAFile' })
      expect((await lstat(pipe)).isFIFO()).toBe(true)
      expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true)
    },
  )

  it('does not take the mark for the terminal as a name', async () => {
    await expect(write('-')).rejects.toMatchObject({ key: 'outputToTerminal' })
  })
})
