import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'

const run = promisify(execFile)

/**
 * All that a file says, whatever it is packed in: `all` with markup, names of parts and metadata, `shown` without
 * markup. A PDF's words need poppler; null without it.
 */
export const wordsOf = async (bytes: Uint8Array): Promise<{ all: string; shown: string } | null> => {
  const raw = Buffer.from(bytes)
  if (raw.subarray(0, 5).toString('latin1') === '%PDF-') return pdfWords(raw)
  const text = raw.subarray(0, 2).toString('latin1') === 'PK' ? unzipped(raw) : raw.toString('utf8')
  const all = text.replace(/base64,[A-Za-z0-9+/=]+/g, '').replace(/\b[0-9a-f]{64}\b/g, '')
  return { all, shown: all.replace(/<[^>]*>/g, ' ') }
}

const pdfWords = async (bytes: Buffer): Promise<{ all: string; shown: string } | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'))
  try {
    const path = join(folder, 'report.pdf')
    await writeFile(path, bytes)
    const [text, info] = await Promise.all([run('pdftotext', [path, '-']), run('pdfinfo', [path])])
    const shown = `${text.stdout}\n${info.stdout}`.replace(/\s+/g, ' ').replace(/\b[0-9a-f]{64}\b/g, '')
    return { all: shown + bytes.toString('latin1'), shown }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    console.warn('What a PDF says is not searched here: poppler (pdftotext, pdfinfo) is not installed.')
    return null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Names and contents of all parts of a ZIP file, by its central directory. */
const unzipped = (zip: Buffer): string => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = zip.readUInt32LE(end + 16)
  const parts: string[] = []
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset)) as [number, number, number]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(start, start + size)
    parts.push(zip.toString('utf8', at + 46, at + 46 + name))
    parts.push((method === 0 ? content : inflateRawSync(content)).toString('utf8'))
    at += 46 + name + extra + comment
  }
  if (parts.length < 4) throw new Error('this ZIP holds next to nothing')
  return parts.join('\n')
}
