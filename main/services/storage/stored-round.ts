import { z } from 'zod'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { parseRound } from '../../../core/parse-round.ts'
import { modeSchema, type Round, teamSchema } from '../../../core/round.ts'
import { summarizeRound } from '../../../core/round-summary.ts'
import { roundFileName } from './round-file-name.ts'
import { decodeStored, type Stored, storedText } from './stored-form.ts'

/** The round in a stored file, checked in full. `name` is the file's: a round under another's name is not taken. */
export const roundFromStored = (bytes: Buffer, name: string): Stored<Round> => {
  const content = decodeStored(bytes)
  if (!content.ok) return content
  const parsed = parseRound(content.value)
  if (!parsed.ok) {
    const isNewer = parsed.faults.some(({ key }) => key === 'newerVersion')
    return { ok: false, reason: isNewer ? 'newer-version' : 'not-a-round' }
  }
  return roundFileName(parsed.value.id) === name ? parsed : { ok: false, reason: 'not-a-round' }
}

const outlineSchema = z.object({
  format: z.literal('plumbline/round'),
  version: z.literal(1),
  id: z.string(),
  title: z.string(),
  date: z.string(),
  team: teamSchema,
  mode: modeSchema,
  minimumGroup: z.int(),
  questionnaires: z.array(
    z.object({ id: z.string(), title: z.string(), revision: z.string(), items: z.array(z.unknown()) }),
  ),
  responses: z.array(z.object({ answers: z.record(z.string(), z.record(z.string(), z.unknown())) })),
})

/**
 * The summary of a round in a stored file. Its bytes are proven to be those that were written, but it is not checked
 * question by question: that happens when it is opened.
 */
export const summaryFromStored = (bytes: Buffer, name: string): Stored<RoundSummary> => {
  const text = storedText(bytes)
  if (!text.ok) return text
  const outline = outlineSchema.safeParse(parseOrNull(text.value))
  if (outline.success && roundFileName(outline.data.id) === name)
    return { ok: true, value: summarizeRound(outline.data) }
  const round = roundFromStored(bytes, name)
  return round.ok ? { ok: true, value: summarizeRound(round.value) } : round
}

const parseOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const roundTitle = /\{"format":"plumbline\/round","version":\d+,"id":"[^"]*","title":("(?:[^"\\]|\\.){1,400}")/

/** The title of a round as far as it can be made out in bytes that do not read; null where it cannot. */
export const titleInBytes = (bytes: Buffer): string | null => {
  const found = roundTitle.exec(bytes.toString('utf8', 0, 2000))
  const title = found?.[1] === undefined ? null : parseOrNull(found[1])
  return typeof title === 'string' ? title : null
}
