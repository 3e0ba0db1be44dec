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

/** Reads the summary of a round in a stored file. */
export type ReadSummary = (bytes: Buffer, name: string) => Stored<RoundSummary>

/**
 * A reader for going through many rounds. Their bytes are proven to be those that were written, but they are not
 * checked question by question: that happens when a round is opened.
 */
export const createSummaryReader = (): ReadSummary => {
  const parse = createRoundParser()
  return (bytes, name) => {
    const text = storedText(bytes)
    if (!text.ok) return text
    const outline = outlineSchema.safeParse(parse(text.value))
    if (outline.success && roundFileName(outline.data.id) === name)
      return { ok: true, value: summarizeRound(outline.data) }
    const round = roundFromStored(bytes, name)
    return round.ok ? { ok: true, value: summarizeRound(round.value) } : round
  }
}

const questionnairesKey = '"questionnaires":'
const knownLimit = 16

/**
 * Parses the text of rounds, null where it is no JSON. Nearly all of a round's text is its questionnaires, and most
 * rounds embed the same: where text that was parsed before stands again, its value is used again.
 */
const createRoundParser = (): ((text: string) => unknown) => {
  const known: { text: string; value: unknown }[] = []

  const remember = (text: string, start: number, value: unknown): void => {
    const own = `${questionnairesKey}${JSON.stringify(value)}`
    if (standsAt(text, start, own)) known.unshift({ text: own, value })
    known.splice(knownLimit)
  }

  return text => {
    const start = text.indexOf(questionnairesKey)
    const again = known.find(part => standsAt(text, start, part.text))
    if (again) {
      const rest = `${text.slice(0, start)}${questionnairesKey}null${text.slice(start + again.text.length)}`
      const round = parseOrNull(rest)
      if (isRecord(round) && round.questionnaires === null) return { ...round, questionnaires: again.value }
    }
    const round = parseOrNull(text)
    if (isRecord(round) && start >= 0) remember(text, start, round.questionnaires)
    return round
  }
}

/** `startsWith` compares letter by letter and takes many times longer. */
const standsAt = (text: string, start: number, part: string): boolean => text.slice(start, start + part.length) === part

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

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
