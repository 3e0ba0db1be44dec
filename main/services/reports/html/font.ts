import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const fontFile = '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'

/** IBM Plex Sans as base64: one variable file holds every weight that the report uses. */
export const readFont = async (): Promise<string> =>
  (await readFile(createRequire(import.meta.url).resolve(fontFile))).toString('base64')

export const fontFace = (base64: string): string =>
  `@font-face{font-family:"IBM Plex Sans Variable";font-weight:100 700;font-display:block;src:url(data:font/woff2;base64,${base64}) format("woff2")}`
