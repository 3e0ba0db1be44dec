import type { AppEvent, ParsedInput } from '../../core/contract/contract.ts'
import type { AppState, Delivery, OpenedFile } from '../../core/contract/shapes.ts'

/** A file made for the user, before it has a place. */
export type MadeFile = { fileName: string; mediaType: string; bytes: Uint8Array }

/** What a file is asked for. */
export type OpenPurpose = ParsedInput<'files.open'>['purpose']

/** The system's own key store. What it protects can be revealed only by the same user on the same system. */
export type KeyGuard = {
  /** Null where the system has no key store that deserves the name. */
  protect: (secret: Uint8Array) => Promise<Uint8Array | null>
  reveal: (kept: Uint8Array) => Promise<Uint8Array>
}

/** What the app needs from where it runs: the desktop, the browser host, or a test. Passed in by the roots. */
export type Host = {
  kind: AppState['host']
  version: string
  /** `file`: `printPdf` works. `print-dialog`: the window prints the report itself. */
  pdf: AppState['pdf']
  /** Once the signal tells it to stop, it fails and leaves no process and no file behind. */
  printPdf: (html: string, signal?: AbortSignal) => Promise<Uint8Array>
  openFile: (purpose: OpenPurpose) => Promise<OpenedFile>
  deliver: (file: MadeFile) => Promise<Delivery>
  /** Opens a page in the user's browser, after asking. Left out where the window itself can. */
  openLink?: (address: string) => Promise<void>
  /** Left out where no key store can be reached: keys then lie in files that only their owner reads. */
  keyGuard?: KeyGuard
  emit: (event: AppEvent) => void
}
