import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findChromium } from '../../../../main/services/reports/find-chromium.ts'
import { createRestingPrinter } from '../../../../main/services/reports/resting-printer.ts'

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
const folders = async () => (await readdir(temporary)).filter(name => name.startsWith('plumbline-pdf-'))
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1', 0, 5) === '%PDF-'

describe('a printer that rests', () => {
  it.runIf(chromium)('keeps its browser for the next document, and lets go of it after a rest', async () => {
    const printer = createRestingPrinter(chromium ?? '', 400)
    const [one, two] = await Promise.all([printer.print('<p>One'), printer.print('<p>Two')])
    expect([one, two].every(isPdf)).toBe(true)
    const [folder, ...more] = await folders()
    expect(more).toEqual([])
    await vi.waitFor(async () => expect(await folders()).toEqual([]), { timeout: 15_000 })
    expect(isPdf(await printer.print('<p>Three'))).toBe(true)
    expect(await folders()).not.toEqual([folder])
    await printer.close()
    expect(await folders()).toEqual([])
  })

  it('starts anew after a failure', async () => {
    const printer = createRestingPrinter('/nowhere/chrome')
    for (const _attempt of [1, 2])
      await expect(printer.print('<p>')).rejects.toMatchObject({ key: 'pdfFailed', params: { reason: 'ENOENT' } })
    await printer.close()
    expect(await folders()).toEqual([])
  })
})
