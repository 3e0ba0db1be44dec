import { expect, it } from 'vitest'
import { openZip, zipLimits } from '../../../../main/services/spreadsheets/read-zip.ts'
import { writeZip } from '../../../../main/services/spreadsheets/write-zip.ts'

it('refuses a part larger than its limit, whatever size it claims to have', () => {
  const bomb = Buffer.from(writeZip([{ path: 'bomb', bytes: new Uint8Array(zipLimits.part + 1) }]))
  const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bomb.writeUInt32LE(10, entry + 24)
  expect(() => openZip(bomb)('bomb')).toThrow('xlsxTooLarge')
})
