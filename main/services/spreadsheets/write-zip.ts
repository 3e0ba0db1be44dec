import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = { path: string; bytes: Uint8Array }

/** Every part has the earliest date that the format knows, so that a file tells nothing of when it was made. */
const dosDate = 0x0021
const deflated = 8
const version = 20

/** A ZIP file of compressed parts in the order given: the same parts give the same bytes. Paths are plain ASCII. */
export const writeZip = (parts: readonly ZipPart[]): Uint8Array => {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, bytes } of parts) {
    const name = Buffer.from(path, 'latin1')
    const data = deflateRawSync(bytes, { level: 9 })
    const shared = sharedFields({ checksum: crc32(bytes), packed: data.length, size: bytes.length, name: name.length })
    directory.push(directoryEntry(shared, offset), name)
    chunks.push(localHeader(shared), name, data)
    offset += 30 + name.length + data.length
  }
  const index = Buffer.concat(directory)
  return Buffer.concat([...chunks, index, endRecord(parts.length, index.length, offset)])
}

type Entry = { checksum: number; packed: number; size: number; name: number }

/** What the local header and the directory say of a part in the same words. */
const sharedFields = ({ checksum, packed, size, name }: Entry): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(version, 0)
  fields.writeUInt16LE(deflated, 4)
  fields.writeUInt16LE(dosDate, 8)
  fields.writeUInt32LE(checksum, 10)
  fields.writeUInt32LE(packed, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name, 22)
  return fields
}

const localHeader = (shared: Buffer): Buffer => Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared])

const directoryEntry = (shared: Buffer, offset: number): Buffer => {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  const madeBy = Buffer.from([version, 0])
  return Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), madeBy, shared, rest])
}

const endRecord = (count: number, size: number, offset: number): Buffer => {
  const record = Buffer.alloc(22)
  record.write('PK\u0005\u0006', 0, 'latin1')
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
