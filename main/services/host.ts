import type { AppEvent, ParsedInput } from '../../core/contract/contract.ts'
import type { AppState, Delivery, OpenedFile } from '../../core/contract/shapes.ts'

/** A file made for the user, before it has a place. */
export type MadeFile = { fileName: string; mediaType: string; bytes: Uint8Array }

/** What a file is asked for. */
export type OpenPurpose = ParsedInput<'files.open'>['purpose']

/** What the app needs from where it runs: the desktop, the browser host, or a test. Passed in by the roots. */
export type Host = {
  kind: AppState['host']
  version: string
  /** `file`: `printPdf` works. `print-dialog`: the window prints the report itself. */
  pdf: AppState['pdf']
  printPdf: (html: string) => Promise<Uint8Array>
  openFile: (purpose: OpenPurpose) => Promise<OpenedFile>
  deliver: (file: MadeFile) => Promise<Delivery>
  emit: (event: AppEvent) => void
}
