import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { printWithChromium } from '../../../../main/services/reports/chromium-pdf.ts'
import { findChromium } from '../../../../main/services/reports/find-chromium.ts'
import { processesIn } from './processes-in.ts'

const posix = process.platform !== 'win32'
if (!posix) console.warn('Programs that misbehave are not tested here: they are shell scripts, which Windows lacks.')
const chromium = await findChromium()
if (!chromium) console.warn('Printing is not tested here: no Chrome, Chromium or Edge (set PLUMBLINE_CHROME to one).')

/** A folder of our own as the system's temporary one, to see what is left in it. */
let temporary = ''
let before: string | undefined
beforeAll(async () => {
  before = process.env.TMPDIR
  temporary = await mkdtemp(join(tmpdir(), 'plumbline-test-'))
  process.env.TMPDIR = temporary
})
afterAll(async () => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  await rm(temporary, { recursive: true, force: true })
})

const program = async (script: string): Promise<string> => {
  const path = join(temporary, 'browser')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}
const leftOver = async () => (await readdir(temporary)).filter(name => name.startsWith('plumbline-pdf-'))
const reasonOf = (printing: Promise<unknown>) =>
  printing.then(
    () => 'printed',
    error => ({ code: error.code, key: error.key, reason: error.params.reason }),
  )

describe('printing with a browser', () => {
  it.skipIf(!chromium)('prints pages and leaves nothing behind', { timeout: 60_000 }, async () => {
    const pdf = await printWithChromium('<!doctype html><title>One page</title><p>Hello', chromium ?? '')
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(await leftOver()).toEqual([])
  })

  it.skipIf(!chromium || process.platform !== 'linux')(
    'stops when it is told to, without a process or a file left',
    { timeout: 60_000 },
    async () => {
      const stopping = new AbortController()
      const endless = `<!doctype html><p>${'word '.repeat(2_000_000)}`
      const printing = reasonOf(printWithChromium(endless, chromium ?? '', { signal: stopping.signal }))
      while ((await processesIn(temporary)).length === 0) await sleep(20)
      stopping.abort()
      expect(await printing).toMatchObject({ key: 'pdfFailed', reason: 'cancelled' })
      expect(await leftOver()).toEqual([])
      await vi.waitFor(async () => expect(await processesIn(temporary)).toEqual([]), 5_000)
    },
  )

  it.runIf(posix)('starts nothing once it was told to stop', async () => {
    const never = await program(`touch ${join(temporary, 'started')}`)
    const printing = printWithChromium('<p>', never, { signal: AbortSignal.abort() })
    expect(await reasonOf(printing)).toMatchObject({ reason: 'cancelled' })
    expect(await readdir(temporary)).not.toContain('started')
    expect(await leftOver()).toEqual([])
  })

  it('says that the program is not there', async () => {
    expect(await reasonOf(printWithChromium('<p>', '/nowhere/chrome'))).toEqual({
      code: 'unavailable',
      key: 'pdfFailed',
      reason: 'ENOENT',
    })
    expect(await leftOver()).toEqual([])
  })

  it.runIf(posix)('says with what the program ended', async () => {
    const failing = await program('exit 3')
    expect(await reasonOf(printWithChromium('<p>', failing))).toMatchObject({ key: 'pdfFailed', reason: 'exit 3' })
    expect(await leftOver()).toEqual([])
  })

  it.runIf(posix)('does not take silence for a PDF', async () => {
    const silent = await program('exit 0')
    expect(await reasonOf(printWithChromium('<p>', silent))).toMatchObject({ key: 'pdfFailed', reason: 'no pages' })
  })

  it.runIf(posix)('ends a program that takes too long', async () => {
    const slow = await program('exec sleep 60')
    expect(await reasonOf(printWithChromium('<p>', slow, { milliseconds: 200 }))).toMatchObject({
      reason: 'timeout 0.2 s',
    })
    expect(await leftOver()).toEqual([])
  })

  it.runIf(posix)('keeps the document from other users of the machine', async () => {
    const listing = join(temporary, 'modes')
    const nosy = await program(`ls -ld "$(dirname "\${2#--user-data-dir=}")" > ${listing}; exit 1`)
    await reasonOf(printWithChromium('<p>', nosy))
    expect(await readFile(listing, 'utf8')).toMatch(/^drwx------/)
  })
})
