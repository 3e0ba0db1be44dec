import { AppError } from '../../../core/app-error.ts'
import { roundToText } from '../documents/round-file.ts'
import type { Exporter } from './exporter.ts'

/** The round itself, without loss: it can be imported again and exported to the same bytes. Only for the team. */
export const jsonExporter: Exporter = {
  format: 'json',
  extension: 'plumbline.json',
  mediaType: 'application/json',
  write: ({ round }) => {
    if (round === null) throw new AppError('conflict', 'reportJsonForTeam')
    return new TextEncoder().encode(roundToText(round))
  },
}
