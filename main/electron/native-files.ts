import { basename, dirname, join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { AppError } from '../../core/app-error.ts'
import { isBinary } from '../../core/contract/binary-name.ts'
import type { Delivery, OpenedFile } from '../../core/contract/shapes.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { readFileBytes, readTextFile, systemReason } from '../services/documents/read-text-file.ts'
import type { MadeFile, OpenPurpose } from '../services/host.ts'
import type { DurableFiles } from '../services/storage/durable-file.ts'

export type NativeFiles = {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  parentWindow: () => BrowserWindow | null
  durableFiles: Pick<DurableFiles, 'write'>
  /** Where the first dialog opens; later ones open where the last file was. */
  startFolder: string
  t: Translate
}

const extensionsOf: Record<OpenPurpose, string[]> = {
  round: ['json', 'xlsx'],
  questionnaire: ['yaml', 'yml', 'json'],
  table: ['csv', 'tsv', 'txt', 'json'],
  postmortem: ['md', 'markdown', 'txt'],
}

/** Opening and saving by the system's own dialogs. */
export const createNativeFiles = ({ dialog, parentWindow, durableFiles, startFolder, t }: NativeFiles) => {
  let folder = startFolder

  const openFile = async (purpose: OpenPurpose): Promise<OpenedFile> => {
    const parent = parentWindow()
    if (!parent) return { kind: 'cancelled' }
    const { filePaths } = await dialog.showOpenDialog(parent, {
      title: t(`desktop:openTitle_${purpose}`),
      defaultPath: folder,
      filters: [
        { name: t(`desktop:openFiles_${purpose}`), extensions: extensionsOf[purpose] },
        { name: t('desktop:allFiles'), extensions: ['*'] },
      ],
      properties: ['openFile'],
    })
    const path = filePaths[0]
    if (path === undefined) return { kind: 'cancelled' }
    folder = dirname(path)
    const fileName = basename(path)
    if (!isBinary(fileName)) return { kind: 'file', fileName, text: await readTextFile(path) }
    const text = Buffer.from(await readFileBytes(path)).toString('base64')
    return { kind: 'file', fileName, text, encoding: 'base64' }
  }

  const deliver = async ({ fileName, bytes }: MadeFile): Promise<Delivery> => {
    const parent = parentWindow()
    if (!parent) return { kind: 'cancelled' }
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      title: t('desktop:saveTitle', { fileName }),
      defaultPath: join(folder, fileName),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    if (canceled || !filePath) return { kind: 'cancelled' }
    folder = dirname(filePath)
    await durableFiles.write(filePath, bytes, { keepPrevious: false }).catch(error => {
      throw writeFailure(filePath, error)
    })
    return { kind: 'saved', path: filePath }
  }

  return { openFile, deliver }
}

const writeFailure = (path: string, error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError('not-found', 'folderNotFound', { folder: dirname(path) })
  return new AppError('storage', 'fileNotWritable', { file: path, reason: systemReason(error) })
}
