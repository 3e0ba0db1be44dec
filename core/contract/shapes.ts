import { z } from 'zod'
import { errorCodes } from '../app-error.ts'
import { portfolioSchema } from '../portfolio/portfolio.ts'
import { facetSchema, questionnaireSchema } from '../questionnaire.ts'
import { modeSchema, targetChangeSchema, teamEventSchema, teamSchema } from '../round.ts'
import { questionnaireScoresSchema } from '../scores.ts'

/** A stored file that could not be read. Its bytes are set aside; the previous version may be whole. */
export const damagedFileSchema = z.strictObject({
  file: z.string(),
  keptAs: z.string(),
  reason: z.enum([
    'truncated',
    'checksum',
    'not-json',
    'not-a-round',
    'not-a-questionnaire',
    'not-a-ballot-box',
    'not-a-record',
    'newer-version',
    'other-key',
    'unreadable',
  ]),
  title: z.string().nullable(),
  previous: z.boolean(),
})
export type DamagedFile = z.infer<typeof damagedFileSchema>

export const appStateSchema = z.strictObject({
  version: z.string(),
  host: z.enum(['desktop', 'browser']),
  workspace: z.enum(['own', 'demo']),
  dataFolder: z.string(),
  pdf: z.enum(['file', 'print-dialog']),
  notices: z.array(z.enum(['settings-defaults', 'settings-previous'])),
  /** The workspace is encrypted and its key is not known yet: calls on it fail with `folderLocked`. */
  locked: z.boolean(),
})
export type AppState = z.infer<typeof appStateSchema>

/** What lists and the side bar need of a round, kept in the index; lists are newest first. `answered` and `items` count one response's progress. */
export const roundSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  date: z.string(),
  team: teamSchema,
  mode: modeSchema,
  minimumGroup: z.int(),
  /** Ballots are being collected and sealed: there is nothing to look at yet. */
  collecting: z.boolean(),
  questionnaires: z.array(z.strictObject({ id: z.string(), title: z.string(), revision: z.string(), items: z.int() })),
  responses: z.int(),
  answered: z.int(),
  items: z.int(),
})
export type RoundSummary = z.infer<typeof roundSummarySchema>

/** A team with how many rounds it has, and its latest one by date. */
export const teamSummarySchema = teamSchema.extend({ rounds: z.int().min(0), latest: roundSummarySchema.nullable() })
export type TeamSummary = z.infer<typeof teamSummarySchema>

/**
 * One round on a team's time line, without its single items. `broken` names the constructs (`dimension` or
 * `dimension/facet`, by questionnaire) whose items changed since the round before: their line breaks there.
 * `events` and `targetChanges` are those kept with this round.
 */
export const historyPointSchema = z.strictObject({
  round: roundSummarySchema,
  scores: z.strictObject({ questionnaires: z.array(questionnaireScoresSchema.omit({ items: true })) }),
  broken: z.record(z.string(), z.array(z.string())),
  events: z.array(teamEventSchema),
  targetChanges: z.array(targetChangeSchema),
})
export const historySchema = z.strictObject({
  questionnaires: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      dimensions: z.array(z.strictObject({ id: z.string(), title: z.string(), facets: z.array(facetSchema) })),
    }),
  ),
  points: z.array(historyPointSchema),
})
export type History = z.infer<typeof historySchema>
export type HistoryPoint = z.infer<typeof historyPointSchema>
export type HistoryScores = HistoryPoint['scores']

/** `own`: kept in the open workspace; a shipped one comes with the app and cannot be changed or removed. */
export const questionnaireSummarySchema = questionnaireSchema
  .pick({ id: true, revision: true, title: true, purpose: true, language: true, scale: true })
  .extend({
    own: z.boolean(),
    parts: z.array(z.strictObject({ id: z.string(), title: z.string(), items: z.int() })),
    dimensions: z.int(),
    items: z.int(),
    minutes: z.int(),
  })
export type QuestionnaireSummary = z.infer<typeof questionnaireSummarySchema>

export const importOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imported'), round: roundSummarySchema }),
  z.strictObject({ kind: z.literal('unchanged'), round: roundSummarySchema }),
  z.strictObject({ kind: z.literal('conflict'), round: roundSummarySchema }),
])
export type ImportOutcome = z.infer<typeof importOutcomeSchema>

/**
 * `unchanged`: an own questionnaire with the same content is there; `conflict`: one with another content. `rewordedInPlace`:
 * the items that say something else in the file under the same `rev`.
 */
export const questionnaireImportSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imported'), questionnaire: questionnaireSummarySchema }),
  z.strictObject({ kind: z.literal('unchanged'), questionnaire: questionnaireSummarySchema }),
  z.strictObject({
    kind: z.literal('conflict'),
    questionnaire: questionnaireSummarySchema,
    rewordedInPlace: z.array(z.string()),
  }),
])
export type QuestionnaireImport = z.infer<typeof questionnaireImportSchema>

/** What is known of a round's ballots before they are opened: how many, never whose. */
export const ballotBoxSchema = z.strictObject({
  ballots: z.int().min(0),
  minimumGroup: z.int(),
  /** Where the key that opens them is kept: guarded by the system's key store, or in an owner-only file. */
  keyGuard: z.enum(['system', 'file']),
})
export type BallotBox = z.infer<typeof ballotBoxSchema>

/** What became of the ballot files that were dropped on a round. `key` is a text under `errors`. */
export const ballotFilesSchema = z.strictObject({
  taken: z.array(z.string()),
  refused: z.array(z.strictObject({ fileName: z.string(), key: z.string() })),
})
export type BallotFiles = z.infer<typeof ballotFilesSchema>

/** A place at which a session can listen. `name` is the network card's. */
export const sessionAddressSchema = z.strictObject({
  address: z.string(),
  kind: z.enum(['this-machine', 'network']),
  name: z.string(),
})
export type SessionAddress = z.infer<typeof sessionAddressSchema>

/** The open session. `link` carries the code behind `#`; `shortLink` is for typing and asks for it. */
export const sessionStateSchema = z.strictObject({
  roundId: z.string(),
  address: sessionAddressSchema,
  link: z.string(),
  shortLink: z.string(),
  code: z.string(),
  seats: z.int(),
  joined: z.int(),
  submitted: z.int(),
})
export type SessionState = z.infer<typeof sessionStateSchema>

/** Teams side by side, as far as they are read: `read` of `teams`. */
export const portfolioReadingSchema = z.strictObject({
  portfolio: portfolioSchema,
  read: z.int().min(0),
  teams: z.int().min(0),
})
export type PortfolioReading = z.infer<typeof portfolioReadingSchema>

/** How a made file reached the user: saved by a dialog, fetched by the browser, or through its print dialog. */
export const deliverySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), path: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('download'), url: z.string(), fileName: z.string() }),
  z.strictObject({ kind: z.literal('print-dialog') }),
])
export type Delivery = z.infer<typeof deliverySchema>

/** How a file travels as a text: its own words, or bytes that are no text in base64. */
export const fileEncodingSchema = z.enum(['utf-8', 'base64'])
export type FileEncoding = z.infer<typeof fileEncodingSchema>

/** A file chosen in a native dialog; `unsupported` where the host has none and the page must ask itself. */
export const openedFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    fileName: z.string(),
    text: z.string(),
    encoding: fileEncodingSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('unsupported') }),
])
export type OpenedFile = z.infer<typeof openedFileSchema>

export const faultSchema = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  line: z.number().optional(),
  column: z.number().optional(),
})

/** A failed call as it crosses a host: never a stack trace. */
export const callErrorSchema = z.strictObject({
  code: z.enum(errorCodes),
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  faults: z.array(faultSchema),
})
export type CallError = z.infer<typeof callErrorSchema>

export const callReplySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: callErrorSchema }),
])
export type CallReply = z.infer<typeof callReplySchema>
