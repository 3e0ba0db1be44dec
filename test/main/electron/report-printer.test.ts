import type { BrowserWindow, BrowserWindowConstructorOptions, PrintToPDFOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { createOneUsePages } from '../../../main/electron/one-use-pages.ts'
import { createReportPrinter } from '../../../main/electron/report-printer.ts'

const pdf = Buffer.from('%PDF-')

const printer = (load: (url: string) => Promise<void>, patience = 1000) => {
  const pages = createOneUsePages()
  const seen = {
    options: {} as BrowserWindowConstructorOptions,
    printed: {} as PrintToPDFOptions,
    url: '',
    destroyed: 0,
  }
  const openWindow = (options: BrowserWindowConstructorOptions) => {
    seen.options = options
    return {
      loadURL: (url: string) => {
        seen.url = url
        return load(url)
      },
      webContents: {
        printToPDF: async (printed: PrintToPDFOptions) => {
          seen.printed = printed
          return pdf
        },
      } as BrowserWindow['webContents'],
      destroy: () => {
        seen.destroyed += 1
      },
    }
  }
  return { print: createReportPrinter({ openWindow, pages, patience }), pages, seen }
}

const tokenOf = (url: string): string => url.slice('app://report/'.length)

describe('createReportPrinter', () => {
  it('prints by a hidden window without preload, scripts or Node, and closes it', async () => {
    const shown: (string | null)[] = []
    const { print, pages, seen } = printer(async url => void shown.push(pages.take(tokenOf(url))))
    expect(await print('<p>report</p>')).toBe(pdf)
    expect(shown).toEqual(['<p>report</p>'])
    expect(seen.destroyed).toBe(1)
    expect(seen.options.show).toBe(false)
    expect(seen.options.webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      spellcheck: false,
    })
    expect(seen.printed).toEqual({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  })

  it('says why nothing was printed, and leaves neither window nor page behind', async () => {
    const { print, pages, seen } = printer(() => Promise.reject(new Error('ERR_FAILED')))
    await expect(print('<p>report</p>')).rejects.toMatchObject({ key: 'pdfFailed', params: { reason: 'ERR_FAILED' } })
    expect(seen.destroyed).toBe(1)
    expect(pages.take(tokenOf(seen.url))).toBeNull()
  })

  it('closes the window of a printing that is cancelled', async () => {
    const stopping = new AbortController()
    const { print, pages, seen } = printer(() => new Promise(() => {}))
    const printing = print('<p>report</p>', stopping.signal)
    stopping.abort()
    await expect(printing).rejects.toMatchObject({ params: { reason: 'cancelled' } })
    expect(seen.destroyed).toBe(1)
    expect(pages.take(tokenOf(seen.url))).toBeNull()
  })

  it('gives up on a window that never finishes', async () => {
    const { print, seen } = printer(() => new Promise(() => {}), 20)
    await expect(print('<p>report</p>')).rejects.toMatchObject({ params: { reason: 'timeout 0.02 s' } })
    expect(seen.destroyed).toBe(1)
  })
})
