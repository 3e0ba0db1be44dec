import type { BallotForm } from '../../core/ballot/ballot.ts'
import { fromBase64 } from '../../core/ballot/base64.ts'

/** The id of the element in which a form file carries its questions. */
const elementId = 'ballot-form'

/** The packed questions of a form file; null on a page that fetches them. */
export const embeddedForm = (page: Document): string | null => page.getElementById(elementId)?.textContent ?? null

/** Whether this browser can unpack a form at all. */
export const canUnpack = (): boolean => typeof DecompressionStream === 'function'

/** Unpacks a form (JSON, deflated, base64 in a JSON text). Rejects where it is damaged. */
export const unpackForm = async (embedded: string): Promise<BallotForm> => {
  const bytes = fromBase64(JSON.parse(embedded))
  if (!bytes) throw new Error('The form is no base64')
  const text = await new Response(
    new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate')),
  ).text()
  // The app that made the file checked it by its schema.
  return JSON.parse(text) as BallotForm
}
