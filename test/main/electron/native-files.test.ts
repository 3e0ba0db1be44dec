import { chmod, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { createNativeFiles } from '../../../main/electron/native-files.ts'
import { createDurableFiles } from '../../../main/services/storage/durable-file.ts'
import { nodeFileSystem } from '../../../main/services/storage/file-system.ts'
import { StandInDialog } from '../../electron/stand-in/dialog.ts'

let folder: string
let faults: string[]
let dialog: StandInDialog
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-native-'))
  faults = []
  const control = {
    browserStarted: async () => {},
    windowsComing: async () => {},
    errorBox: () => {},
    fault: (fault: string) => void faults.push(fault),
  }
  dialog = new StandInDialog(control)
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
  expect(faults).toEqual([])
})

const nativeFiles = () =>
  createNativeFiles({
    dialog,
    parentWindow: () => ({}) as BrowserWindow,
    durableFiles: createDurableFiles(nodeFileSystem),
    startFolder: folder,
    t: createMessages().t,
  })
const report = { fileName: 'report.md', mediaType: 'text/markdown', bytes: Buffer.from('# Report\n') }

describe('opening a file', () => {
  it('reads the chosen file and opens the next dialog beside it', async () => {
    const files = nativeFiles()
    const path = join(folder, 'round.plumbline.json')
    await writeFile(path, '{}')
    dialog.answerNext({ method: 'showOpenDialog', filePaths: [path] })
    dialog.answerNext({ method: 'showOpenDialog', filePaths: [] })
    expect(await files.openFile('round')).toEqual({ kind: 'file', fileName: 'round.plumbline.json', text: '{}' })
    expect(await files.openFile('round')).toEqual({ kind: 'cancelled' })
    expect(dialog.shown.at(-1)).toMatchObject({ options: { defaultPath: folder } })
  })

  it('reads a spreadsheet as bytes', async () => {
    const path = join(folder, 'Answers.XLSX')
    await writeFile(path, new Uint8Array([80, 75, 0, 255]))
    dialog.answerNext({ method: 'showOpenDialog', filePaths: [path] })
    expect(await nativeFiles().openFile('round')).toEqual({
      kind: 'file',
      fileName: 'Answers.XLSX',
      text: 'UEsA/w==',
      encoding: 'base64',
    })
  })

  it.each([
    ['round', 'Choose a round to import', ['json', 'xlsx']],
    ['questionnaire', 'Choose a questionnaire to import', ['yaml', 'yml', 'json']],
  ] as const)('offers the files that a %s may be in', async (purpose, title, extensions) => {
    dialog.answerNext({ method: 'showOpenDialog', filePaths: [] })
    await nativeFiles().openFile(purpose)
    expect(dialog.shown.at(-1)).toMatchObject({ options: { title, filters: [{ extensions }, { extensions: ['*'] }] } })
  })

  it('refuses a file that is far too large before reading it', async () => {
    const path = join(folder, 'huge.plumbline.json')
    await writeFile(path, '')
    await truncate(path, 50 * 1024 * 1024 * 1024)
    dialog.answerNext({ method: 'showOpenDialog', filePaths: [path] })
    await expect(nativeFiles().openFile('round')).rejects.toMatchObject({ code: 'too-large', key: 'fileTooLarge' })
  })

  it('says of a file that is not text what to do', async () => {
    const path = join(folder, 'picture.json')
    await writeFile(path, Buffer.from([0xff, 0xd8, 0xff]))
    dialog.answerNext({ method: 'showOpenDialog', filePaths: [path] })
    await expect(nativeFiles().openFile('round')).rejects.toMatchObject({
      code: 'bad-input',
      faults: [{ key: 'notText' }],
    })
  })
})

describe('saving a file', () => {
  it('proposes the name, writes the bytes, and leaves nothing else', async () => {
    dialog.answerNext({ method: 'showSaveDialog', folder })
    const path = join(folder, 'report.md')
    expect(await nativeFiles().deliver(report)).toEqual({ kind: 'saved', path })
    expect(await readFile(path, 'utf8')).toBe('# Report\n')
    expect(await readdir(folder)).toEqual(['report.md'])
  })

  it('replaces a file that the user chose to replace, without keeping a copy', async () => {
    await writeFile(join(folder, 'report.md'), 'older and longer than the new one')
    dialog.answerNext({ method: 'showSaveDialog', folder })
    await nativeFiles().deliver(report)
    expect(await readFile(join(folder, 'report.md'), 'utf8')).toBe('# Report\n')
    expect(await readdir(folder)).toEqual(['report.md'])
  })

  it('writes nothing when the user thinks better of it', async () => {
    dialog.answerNext({ method: 'showSaveDialog', folder: null })
    expect(await nativeFiles().deliver(report)).toEqual({ kind: 'cancelled' })
    expect(await readdir(folder)).toEqual([])
  })

  it('names a folder that does not exist', async () => {
    dialog.answerNext({ method: 'showSaveDialog', folder: join(folder, 'gone') })
    await expect(nativeFiles().deliver(report)).rejects.toMatchObject({
      key: 'folderNotFound',
      params: { folder: join(folder, 'gone') },
    })
  })

  it('names a place that cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    dialog.answerNext({ method: 'showSaveDialog', folder: '/proc' })
    const failed = nativeFiles().deliver(report)
    if (process.platform === 'linux') await expect(failed).rejects.toMatchObject({ name: 'AppError' })
    else await failed.catch(() => {})
  })
})
