import { AppError } from '../../../core/app-error.ts'
import type { ParsedInput } from '../../../core/contract/contract.ts'
import type { MadeFile } from '../host.ts'
import { safeFileName } from './file-name.ts'

const kinds = {
  svg: { mediaType: 'image/svg+xml', begins: Buffer.from('<svg ') },
  png: { mediaType: 'image/png', begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
} as const

/** A chart that the window drew as a file. Fails with `bad-input` where the bytes are not what they are said to be. */
export const pictureFile = ({ title, format, base64 }: ParsedInput<'pictures.save'>): MadeFile => {
  const { mediaType, begins } = kinds[format]
  const bytes = Buffer.from(base64, 'base64')
  if (!bytes.subarray(0, begins.length).equals(begins)) throw new AppError('bad-input', 'badInput')
  return { fileName: safeFileName([title], format), mediaType, bytes }
}
