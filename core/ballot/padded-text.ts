import { toUtf8 } from './utf8.ts'

/** Sealed texts grow in steps of so many bytes: their length tells little of how much somebody wrote. */
export const paddingStep = 4096

/** A JSON text as UTF-8 with spaces behind it, up to the next step. It reads as before. */
export const paddedText = (text: string): Uint8Array => {
  const bytes = toUtf8(text)
  const padded = new Uint8Array(Math.ceil(bytes.length / paddingStep) * paddingStep).fill(0x20)
  padded.set(bytes)
  return padded
}
