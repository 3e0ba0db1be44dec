import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTextFile } from '../../../../main/services/documents/read-text-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-text-'))
})
afterEach(() => rm(folder, { recursive: true }))

const written = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('readTextFile', () => {
  it('reads UTF-8, without a byte order mark', async () => {
    expect(await readTextFile(await written('a', '\uFEFFGrüße 🙂'))).toBe('Grüße 🙂')
    expect(await readTextFile(await written('b', ''))).toBe('')
  })

  it('names a file that is not there', async () => {
    const file = join(folder, 'nothing.json')
    await expect(readTextFile(file)).rejects.toMatchObject({ code: 'not-found', key: 'fileNotFound', params: { file } })
  })

  it('says that a folder is not a file', async () => {
    await expect(readTextFile(folder)).rejects.toMatchObject({ code: 'bad-input', key: 'fileIsFolder' })
  })

  it('refuses 50 MB without reading them', async () => {
    const file = join(folder, 'large.json')
    const handle = await open(file, 'w')
    await handle.truncate(50 * 1024 * 1024)
    await handle.close()
    const params = { file: 'large.json', size: 50, limit: 8 }
    await expect(readTextFile(file)).rejects.toMatchObject({ code: 'too-large', key: 'fileTooLarge', params })
  })

  it('refuses bytes that are not UTF-8', async () => {
    const latin = await written('latin', Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65]))
    await expect(readTextFile(latin)).rejects.toMatchObject({ key: 'badFile', faults: [{ path: [], key: 'notText' }] })
  })

  it('stops reading a file without end', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has no /dev/zero')
    await expect(readTextFile('/dev/zero')).rejects.toMatchObject({ key: 'fileTooLarge' })
  })
})
