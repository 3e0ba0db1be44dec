import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { printWithChromium } from '../../../../main/services/reports/chromium-pdf.ts'
import { findChromium } from '../../../../main/services/reports/find-chromium.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { sampleRound } from '../../../core/report/sample-rounds.ts'
import { devopsSre, earlierThan, livelyAnswer, messages } from './sample-reports.ts'

const chromium = await findChromium()
if (!chromium) console.warn('PDF is not tested here: no Chrome, Chromium or Edge (set PLUMBLINE_CHROME to one).')

/** The pages as text, by poppler's pdftotext where it is installed; else null, and only their number is checked. */
const pagesOf = async (bytes: Uint8Array): Promise<string[] | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'))
  try {
    const path = join(folder, 'report.pdf')
    await writeFile(path, bytes)
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-'])
    return stdout.split('\f').slice(0, -1)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    console.warn('The words of the PDF are not checked here: pdftotext is not installed.')
    return null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const countPages = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe.runIf(chromium)('the PDF of forty questions and five rounds', () => {
  it('has numbered A4 pages with every pillar, tagged and with an outline', { timeout: 120_000 }, async () => {
    const questionnaire = await devopsSre()
    const round = sampleRound([questionnaire], 7, (item, person) => livelyAnswer(item, person, 0.5))
    const earlierRounds = [1, 2, 3, 4].map(quarters => earlierThan(round, quarters))
    const host = { printPdf: (html: string) => printWithChromium(html, chromium ?? '') }
    const { bytes } = await makeReport({ format: 'pdf', round, earlierRounds, host, messages })
    const raw = Buffer.from(bytes).toString('latin1')
    const total = countPages(bytes)
    expect(total).toBeGreaterThan(6)
    expect(total).toBeLessThan(16)
    expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Type\s*\/MarkInfo\s*\/Marked true/)
    expect(raw).toMatch(/\/Outlines \d+ 0 R/)
    expect(raw).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    const pages = await pagesOf(bytes)
    if (!pages) return
    expect(pages).toHaveLength(total)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${index + 1} / ${total}`)
      expect(page).toContain('Checkout: 2026 Q4')
    }
    const text = pages.join(' ').replace(/\s+/g, ' ')
    for (const { title } of questionnaire.dimensions) expect(text).toContain(title)
    expect(pages[0]).toMatch(/Practice trails intent|practice/)
    expect(pages[0]).toContain('What to do next')
  })
})
