import type { Exporter } from './exporter.ts'
import { readFonts } from './html/font.ts'
import { deckDocument } from './slides/deck.ts'

/** The findings as slides, for a screen: one self-contained file. */
export const slidesExporter: Exporter = {
  format: 'slides',
  extension: 'slides.html',
  mediaType: 'text/html; charset=utf-8',
  write: async input => new TextEncoder().encode(deckDocument(input, await readFonts())),
}

/** The same slides, printed. */
export const slidesPdfExporter: Exporter = {
  format: 'slides-pdf',
  extension: 'slides.pdf',
  mediaType: 'application/pdf',
  write: async input => input.printPdf(deckDocument(input, await readFonts())),
}
