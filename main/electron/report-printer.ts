import type { BrowserWindow } from 'electron'
import { AppError } from '../../core/app-error.ts'
import { withPatience } from '../services/reports/with-patience.ts'
import { reportOrigin } from './app-scheme.ts'
import type { OneUsePages } from './one-use-pages.ts'
import type { ShutInWindow } from './shut-in-window.ts'

export type ReportPrinter = {
  openWindow: (options: ShutInWindow) => Pick<BrowserWindow, 'loadURL' | 'webContents' | 'destroy'>
  pages: OneUsePages
  patience?: number
}

/** Pages of an HTML document as PDF, printed by a hidden window that can do nothing but show it. A signal closes it. */
export const createReportPrinter =
  ({ openWindow, pages, patience = 60_000 }: ReportPrinter) =>
  async (html: string, signal?: AbortSignal): Promise<Uint8Array> => {
    const token = pages.add(html)
    const window = openWindow({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        javascript: false,
        spellcheck: false,
      },
    })
    const print = async (): Promise<Uint8Array> => {
      await window.loadURL(`${reportOrigin}/${token}`)
      return window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    }
    try {
      return await withPatience(print(), patience, signal)
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'no reason given'
      throw new AppError('unavailable', 'pdfFailed', { reason })
    } finally {
      pages.drop(token)
      window.destroy()
    }
  }
