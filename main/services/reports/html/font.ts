import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** One weight of the type face of reports, as base64 of a WOFF2 file. */
export type FontFile = { weight: number; base64: string }

/** The weights that the style sheet uses. */
const weights = [400, 500, 600]

/**
 * IBM Plex Sans, one file for each weight: Chromium prints a static face as a font, but a variable one as drawings of
 * its letters, which makes a PDF half as large again and blurs in some readers.
 */
export const readFonts = (): Promise<FontFile[]> => {
  const { resolve } = createRequire(import.meta.url)
  return Promise.all(
    weights.map(async weight => {
      const path = resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`)
      return { weight, base64: (await readFile(path)).toString('base64') }
    }),
  )
}

export const fontFaces = (fonts: readonly FontFile[]): string =>
  fonts
    .map(
      ({ weight, base64 }) =>
        `@font-face{font-family:"Report Sans";font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${base64}) format("woff2")}`,
    )
    .join('\n')
