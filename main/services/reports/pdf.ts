import type { Exporter } from './exporter.ts'
import { htmlDocument } from './html/document.ts'
import { readFonts } from './html/font.ts'

/** The HTML report printed by whatever browser the host has. */
export const pdfExporter: Exporter = {
  format: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  write: async input => input.printPdf(htmlDocument(input, await readFonts())),
}
