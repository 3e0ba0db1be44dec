import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChromiumPrinter } from '../../../../main/services/reports/chromium-printer.ts'
import { findChromium } from '../../../../main/services/reports/find-chromium.ts'

const chromium = await findChromium()
if (!chromium) console.warn('Printing is not tested here: no Chrome, Chromium or Edge (set PLUMBLINE_CHROME to one).')

let [temporary, before]: [string, string | undefined] = ['', undefined]
beforeEach(async () => {
  before = process.env.TMPDIR
  temporary = await mkdtemp(join(tmpdir(), 'plumbline-test-'))
  process.env.TMPDIR = temporary
})
afterEach(async () => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  await rm(temporary, { recursive: true, force: true })
})
const leftOver = async () => (await readdir(temporary)).filter(name => name.startsWith('plumbline-pdf-'))

describe('a browser for many PDFs', () => {
  it.runIf(chromium)(
    'prints one after the other, also after one that was cancelled, and leaves nothing behind',
    { timeout: 60_000 },
    async () => {
      const printer = await openChromiumPrinter(chromium ?? '')
      for (const title of ['One', 'Two']) {
        const pdf = await printer.print(`<!doctype html><title>${title}</title><p>Hello`)
        expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-')
      }
      const stopping = new AbortController()
      const stopped = printer.print(`<!doctype html><p>${'word '.repeat(200_000)}`, stopping.signal)
      setTimeout(() => stopping.abort(), 100)
      await expect(stopped).rejects.toMatchObject({ params: { reason: 'cancelled' } })
      expect(Buffer.from(await printer.print('<p>And on')).toString('latin1', 0, 5)).toBe('%PDF-')
      await printer.close()
      expect(await leftOver()).toEqual([])
      await expect(printer.print('<p>')).rejects.toMatchObject({ key: 'pdfFailed' })
    },
  )

  it('says that the program is not there', async () => {
    const printer = await openChromiumPrinter('/nowhere/chrome')
    await expect(printer.print('<p>')).rejects.toMatchObject({ key: 'pdfFailed', params: { reason: 'ENOENT' } })
    await printer.close()
    expect(await leftOver()).toEqual([])
  })
})
