import type { Exporter } from './exporter.ts'
import { htmlDocument } from './html/document.ts'
import { readFonts } from './html/font.ts'

/** One self-contained file with its charts. */
export const htmlExporter: Exporter = {
  format: 'html',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  write: async input => new TextEncoder().encode(htmlDocument(input, await readFonts())),
}
