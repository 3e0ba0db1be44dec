import { csvExporter } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { htmlExporter } from './html.ts'
import { jsonExporter } from './json.ts'
import { markdownExporter } from './markdown.ts'
import { pdfExporter } from './pdf.ts'
import { slidesExporter, slidesPdfExporter } from './slides.ts'
import { xlsxExporter } from './xlsx.ts'

/** Every format that a report can have. A new one is one file and one line here. */
export const exporters: readonly Exporter[] = [
  htmlExporter,
  pdfExporter,
  slidesExporter,
  slidesPdfExporter,
  markdownExporter,
  csvExporter,
  xlsxExporter,
  jsonExporter,
]
