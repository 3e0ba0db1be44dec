import { z } from 'zod'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import type { Fault } from '../../../core/fault.ts'
import { parseRound } from '../../../core/parse-round.ts'
import { ballotTermsSchema, modeSchema, type Round, roundSchema, teamSchema } from '../../../core/round.ts'
import { summarizeRound } from '../../../core/round-summary.ts'
import { createMemory, type FileSystem } from './file-system.ts'
import { bringUpToDate } from './migrations/bring-up-to-date.ts'
import { roundFileName } from './round-file-name.ts'
import { decodeStored, type Stored, storedContent } from './stored-form.ts'

/** The round in a stored file, checked in full. `name` is the file's: a round under another's name is not taken. */
export const roundFromStored = (bytes: Buffer, name: string): Stored<Round> => {
  const content = decodeStored(bytes)
  if (!content.ok) return content
  const parsed = parseRound(bringUpToDate(content.value))
  if (!parsed.ok) {
    const isNewer = isFromLaterVersion(parsed.faults)
    return { ok: false, reason: isNewer ? 'newer-version' : 'not-a-round' }
  }
  return roundFileName(parsed.value.id) === name ? parsed : { ok: false, reason: 'not-a-round' }
}

/** A newer format; or one that lacks nothing and has fields that this version does not know. */
export const isFromLaterVersion = (faults: readonly Fault[]): boolean =>
  faults.some(({ key }) => key === 'newerVersion') || faults.every(({ key }) => key === 'unknownKey')

const outlineSchema = z.object({
  format: z.literal('plumbline/round'),
  version: z.literal(1),
  id: z.string(),
  title: z.string(),
  date: z.string(),
  team: teamSchema,
  mode: modeSchema,
  minimumGroup: z.int(),
  ballots: z.object({ state: ballotTermsSchema.shape.state }).optional(),
  questionnaires: z.array(
    z.object({ id: z.string(), title: z.string(), revision: z.string(), items: z.array(z.unknown()) }),
  ),
  responses: z.array(z.object({ answers: z.record(z.string(), z.looseObject({})) })),
})

/** Reads the summary of a round from the file at `path`, whose name as a round's file is `name`; fails as reading does. */
export type ReadSummary = (path: string, name: string) => Stored<RoundSummary>

/**
 * A reader for going through many rounds. Their bytes are proven to be those that were written, but they are not
 * checked question by question: that happens when a round is opened.
 */
export const createSummaryReader = (fileSystem: FileSystem): ReadSummary => {
  const parse = createRoundParser()
  const memory = createMemory()
  return (path, name) => {
    const bytes = fileSystem.readSync(path, memory)
    const content = storedContent(bytes)
    if (!content.ok) return content
    const parsed = parse(content.value)
    const outline = outlineSchema.safeParse(parsed)
    if (outline.success && hasKnownFields(parsed) && roundFileName(outline.data.id) === name)
      return { ok: true, value: summarizeRound(outline.data) }
    const round = roundFromStored(bytes, name)
    return round.ok ? { ok: true, value: summarizeRound(round.value) } : round
  }
}

const hasKnownFields = (value: unknown): boolean =>
  isRecord(value) && Object.keys(value).every(key => Object.hasOwn(roundSchema.shape, key))

const questionnairesKey = '"questionnaires":'
const knownLimit = 16

/**
 * Parses the bytes of rounds, null where they are no JSON. Nearly all of a round is its questionnaires, and most rounds
 * embed the same: where bytes that were parsed before stand again, their value is used again.
 */
const createRoundParser = (): ((bytes: Buffer) => unknown) => {
  const known: { bytes: Buffer; value: unknown }[] = []

  const remember = (bytes: Buffer, start: number, value: unknown): void => {
    const own = Buffer.from(`${questionnairesKey}${JSON.stringify(value)}`)
    if (standsAt(bytes, start, own)) known.unshift({ bytes: own, value })
    known.splice(knownLimit)
  }

  return bytes => {
    const start = bytes.indexOf(questionnairesKey)
    const again = known.find(part => standsAt(bytes, start, part.bytes))
    if (again) {
      const end = start + again.bytes.length
      const round = parseOrNull(
        `${bytes.toString('utf8', 0, start)}${questionnairesKey}null${bytes.toString('utf8', end)}`,
      )
      if (isRecord(round) && round.questionnaires === null) return { ...round, questionnaires: again.value }
    }
    const round = parseOrNull(bytes.toString('utf8'))
    if (isRecord(round) && start >= 0) remember(bytes, start, round.questionnaires)
    return round
  }
}

const standsAt = (bytes: Buffer, start: number, part: Buffer): boolean =>
  bytes.subarray(start, start + part.length).equals(part)

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
