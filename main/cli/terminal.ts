import { printable } from './text-layout.ts'

/** Where the command line prints. `out`: results. `err`: what went wrong and what happens meanwhile. */
export type Terminal = {
  out: (text: string) => void
  err: (text: string) => void
  /** JSON, one document, for other programs. */
  json: (value: unknown) => void
}

type Stream = { write: (text: string) => unknown }

export const createTerminal = (stdout: Stream, stderr: Stream): Terminal => ({
  out: text => stdout.write(`${printable(text)}\n`),
  err: text => stderr.write(`${printable(text)}\n`),
  json: value => stdout.write(`${asciiControls(JSON.stringify(value, null, 2))}\n`),
})

/** JSON may hold bare control characters above 127, and a terminal would obey them. */
const asciiControls = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
