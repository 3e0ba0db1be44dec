import { roundToText } from '../documents/round-file.ts'
import type { Exporter } from './exporter.ts'

/** The round itself, without loss: it can be imported again and exported to the same bytes. */
export const jsonExporter: Exporter = {
  format: 'json',
  extension: 'plumbline.json',
  mediaType: 'application/json',
  write: ({ round }) => new TextEncoder().encode(roundToText(round)),
}
