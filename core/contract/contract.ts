import { z } from 'zod'
import { ledgerSchema } from '../actions/ledger.ts'
import { comparisonSchema } from '../comparison.ts'
import { historyStepSchema } from '../history-step.ts'
import { itemComparisonSchema } from '../item-comparison.ts'
import { idSchema, nameSchema } from '../named.ts'
import { nextStepsSchema } from '../next-steps/next-steps.ts'
import { questionnaireSchema } from '../questionnaire.ts'
import {
  actionSchema,
  answerPlaceSchema,
  answerSchema,
  ballotTermsSchema,
  evidenceSchema,
  meetingRatingSchema,
  modeSchema,
  noteSchema,
  roundSchema,
  setAsideSchema,
  teamEventSchema,
  teamSchema,
} from '../round.ts'
import { scoresSchema } from '../scores.ts'
import { settingsSchema } from '../settings.ts'
import { backupCalls } from './backup-calls.ts'
import { ballotCalls } from './ballot-calls.ts'
import { call } from './call.ts'
import { diagnosticsCalls } from './diagnostics-calls.ts'
import { protectionCalls } from './protection-calls.ts'
import { recordCalls } from './record-calls.ts'
import { exportIdSchema, reportCalls } from './report-calls.ts'
import { reportSteps } from './report-step.ts'
import {
  appStateSchema,
  damagedFileSchema,
  deliverySchema,
  fileEncodingSchema,
  historySchema,
  importOutcomeSchema,
  openedFileSchema,
  portfolioReadingSchema,
  questionnaireImportSchema,
  questionnaireSummarySchema,
  roundSummarySchema,
  teamSummarySchema,
} from './shapes.ts'

/** Who may call. `facilitator`: the person at this machine. `participant`: somebody who joined a session. */
export const roleSchema = z.enum(['facilitator', 'participant'])
export type Role = z.infer<typeof roleSchema>

export type CallDefinition = { allow: readonly Role[]; input: z.ZodType; output: z.ZodType }

const nothing = z.strictObject({})
const done = z.strictObject({})
const byId = z.strictObject({ id: idSchema })
const partOfRound = z.strictObject({ roundId: idSchema, id: idSchema })
const byQuestionnaireId = z.strictObject({ id: z.string() })
/** Every call that a window can make, on every host. Adding one here asks for its handler at compile time. */
export const contract = {
  'app.read': call(nothing, appStateSchema),
  'app.openWorkspace': call(z.strictObject({ workspace: z.enum(['own', 'demo']) }), appStateSchema),
  'settings.read': call(nothing, settingsSchema),
  'settings.write': call(settingsSchema, settingsSchema),

  'teams.list': call(nothing, z.array(teamSummarySchema)),
  'teams.create': call(teamSchema.omit({ id: true }), teamSchema),
  'teams.update': call(teamSchema, teamSchema),
  'teams.remove': call(byId, done),
  'teams.restore': call(byId, done),
  'teams.removed': call(nothing, z.array(teamSummarySchema)),

  'rounds.list': call(z.strictObject({ teamId: idSchema }), z.array(roundSummarySchema)),
  'rounds.summary': call(byId, roundSummarySchema),
  'rounds.read': call(byId, roundSchema),
  'rounds.create': call(
    z.strictObject({
      teamId: idSchema,
      title: nameSchema,
      date: z.iso.date(),
      mode: modeSchema,
      questionnaireIds: z.array(z.string()).min(1),
      /** Questionnaire id -> the dimensions to ask; all of them where a questionnaire is not named. */
      dimensions: z.record(z.string(), z.array(z.string()).min(1)).default({}),
      /** For ballots: what people are promised. It stays as it is from then on. */
      terms: ballotTermsSchema
        .omit({ state: true })
        .extend({ minimumGroup: z.int().min(3).max(1000) })
        .optional(),
    }),
    roundSchema,
  ),
  'rounds.update': call(
    z.strictObject({ id: idSchema, title: nameSchema.optional(), date: z.iso.date().optional() }),
    roundSummarySchema,
  ),
  'rounds.setTarget': call(
    z.strictObject({
      id: idSchema,
      questionnaireId: z.string(),
      dimensionId: z.string(),
      target: z.number().min(0).max(100).nullable(),
      /** Why; left out, what was said before stays. */
      reason: z.string().trim().max(1000).optional(),
    }),
    done,
  ),
  'rounds.setAnswer': call(answerPlaceSchema.extend({ answer: answerSchema.nullable() }), done),
  'rounds.setComment': call(answerPlaceSchema.extend({ comment: z.string().max(4000) }), done),
  'rounds.remove': call(byId, done),
  'rounds.restore': call(byId, done),
  'rounds.removed': call(nothing, z.array(roundSummarySchema)),
  'rounds.purge': call(byId, done),
  'rounds.import': call(
    z.strictObject({
      fileName: z.string().max(400),
      text: z.string(),
      /** A spreadsheet comes as its bytes in base64. */
      encoding: fileEncodingSchema.optional(),
      onConflict: z.enum(['ask', 'replace', 'keep-both']).default('ask'),
    }),
    importOutcomeSchema,
  ),

  ...ballotCalls,

  'notes.save': call(z.strictObject({ roundId: idSchema, note: noteSchema }), done),
  'notes.remove': call(partOfRound, done),
  'actions.save': call(z.strictObject({ roundId: idSchema, action: actionSchema }), done),
  'actions.remove': call(partOfRound, done),
  'rounds.rateMeeting': call(z.strictObject({ id: idSchema, rating: meetingRatingSchema.nullable() }), done),

  'evidence.save': call(
    z.strictObject({
      roundId: idSchema,
      questionnaireId: z.string(),
      itemId: z.string(),
      evidence: z.array(evidenceSchema).max(20),
    }),
    done,
  ),
  /** `here`: the window opens the page itself. The link must stand among the evidence of the question. */
  'evidence.openLink': call(
    z.strictObject({ roundId: idSchema, questionnaireId: z.string(), itemId: z.string(), link: z.string().max(2000) }),
    z.strictObject({ where: z.enum(['outside', 'here']) }),
  ),
  'events.save': call(z.strictObject({ roundId: idSchema, event: teamEventSchema }), done),
  'events.remove': call(partOfRound, done),

  'next.ofRound': call(byId, nextStepsSchema),
  'next.setAside': call(z.strictObject({ roundId: idSchema, step: setAsideSchema }), done),
  'next.takeUp': call(z.strictObject({ roundId: idSchema, questionnaireId: z.string(), itemId: z.string() }), done),
  'ledger.read': call(z.strictObject({ teamId: idSchema }), ledgerSchema),
  'ledger.export': call(
    z.strictObject({ teamId: idSchema, format: z.enum(['markdown', 'csv', 'calendar']) }),
    deliverySchema,
  ),
  'portfolio.read': call(nothing, portfolioReadingSchema),

  ...recordCalls,
  ...backupCalls,
  ...protectionCalls,
  ...diagnosticsCalls,

  'scores.ofRound': call(byId, scoresSchema),
  /** As far as evidence shows it today; null where that would tell what a few said. */
  'scores.asShown': call(byId, scoresSchema.nullable()),
  'scores.history': call(z.strictObject({ teamId: idSchema }), historySchema),
  'scores.steps': call(z.strictObject({ teamId: idSchema, questionnaireId: z.string() }), z.array(historyStepSchema)),
  'scores.compare': call(z.strictObject({ before: idSchema, after: idSchema }), comparisonSchema),
  'scores.compareItems': call(
    z.strictObject({ before: idSchema, after: idSchema, questionnaireId: z.string() }),
    z.array(itemComparisonSchema),
  ),

  'questionnaires.list': call(nothing, z.array(questionnaireSummarySchema)),
  'questionnaires.read': call(byQuestionnaireId, questionnaireSchema),
  'questionnaires.import': call(
    z.strictObject({
      fileName: z.string().max(400),
      text: z.string(),
      onConflict: z.enum(['ask', 'replace']).default('ask'),
    }),
    questionnaireImportSchema,
  ),
  'questionnaires.copy': call(byQuestionnaireId, questionnaireSummarySchema),
  'questionnaires.remove': call(byQuestionnaireId, done),
  'questionnaires.restore': call(byQuestionnaireId, done),
  'questionnaires.export': call(z.strictObject({ id: z.string(), format: z.enum(['yaml', 'json']) }), deliverySchema),

  'damage.list': call(nothing, z.array(damagedFileSchema)),
  /** A round that a newer Plumbline wrote, as far as it is understood here: its report, to be read only. */
  'damage.look': call(
    z.strictObject({ file: z.string().max(400) }),
    z.strictObject({ title: z.string(), html: z.string() }),
  ),
  'damage.restorePrevious': call(z.strictObject({ file: z.string() }), done),
  'damage.dismiss': call(z.strictObject({ file: z.string() }), done),

  'files.open': call(
    z.strictObject({ purpose: z.enum(['round', 'questionnaire', 'table', 'postmortem']) }),
    openedFileSchema,
  ),
  ...reportCalls,
} as const satisfies Record<string, CallDefinition>

export type CallName = keyof typeof contract
/** What a caller passes: before defaults are filled in. */
export type CallInput<N extends CallName> = z.input<(typeof contract)[N]['input']>
/** What a handler receives: after parsing. */
export type ParsedInput<N extends CallName> = z.output<(typeof contract)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof contract)[N]['output']>

/** One handler for every call; a missing one does not compile. */
export type Handlers = { [N in CallName]: (input: ParsedInput<N>) => Promise<CallOutput<N>> | CallOutput<N> }

/** What happens without being asked for. A window re-reads what an event names. */
export const events = {
  'data.changed': z.strictObject({
    topic: z.enum([
      'teams',
      'rounds',
      'questionnaires',
      'damage',
      'settings',
      'workspace',
      'ballots',
      'session',
      'records',
      'backups',
      'protection',
    ]),
  }),
  'reports.step': z.strictObject({ exportId: exportIdSchema, step: z.enum(reportSteps) }),
  'menu.chosen': z.strictObject({ command: z.enum(['new-round', 'import-round', 'settings', 'shortcuts']) }),
} as const

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>
export type AppEvent = { [N in EventName]: { name: N; payload: EventPayload<N> } }[EventName]

/** The sentence that the desktop's preload and the HTTP host both speak. */
export const callRequestSchema = z.strictObject({ name: z.string().max(100), input: z.unknown() })
