import { z } from 'zod'
import { actionSchema } from '../round.ts'

const roundRefSchema = z.strictObject({ id: z.string(), title: z.string(), date: z.string() })

/**
 * Whether a finished action moved what it should. `beyond-noise`: up, with p < 0.05. `within-noise`: up, but by no more than
 * chance would do. `not-moved`: equal or down. `too-few`: up, from too few answers to tell (n < 3 on either side).
 */
export const movementSchema = z.enum(['beyond-noise', 'within-noise', 'not-moved', 'too-few'])
export type Movement = z.infer<typeof movementSchema>

/**
 * What is known of an action. `waiting`: finished, and no round has asked since. `no-aim`: it names nothing that it should
 * move. `not-comparable`: what it names was reworded, was not asked, or has no number that is shown.
 * `change` in points with its 95 % interval; `reached`: as far as was hoped, null where no hope was named.
 */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['open', 'dropped', 'no-aim', 'waiting']) }),
  z.strictObject({ kind: z.literal('not-comparable'), round: roundRefSchema }),
  z.strictObject({
    kind: z.literal('measured'),
    movement: movementSchema,
    round: roundRefSchema,
    change: z.strictObject({ mean: z.number(), low: z.number().nullable(), high: z.number().nullable() }),
    reached: z.boolean().nullable(),
  }),
])
export type Outcome = z.infer<typeof outcomeSchema>

/** `aim`: the question's text or the dimension's title; null where the action names none. */
export const ledgerEntrySchema = z.strictObject({
  action: actionSchema,
  round: roundRefSchema,
  aim: z.string().nullable(),
  outcome: outcomeSchema,
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

/** `told`: finished actions of which it can be told whether they moved something; `hits` of them did, beyond noise. */
export const ledgerSchema = z.strictObject({
  entries: z.array(ledgerEntrySchema),
  hits: z.int().min(0),
  told: z.int().min(0),
})
export type Ledger = z.infer<typeof ledgerSchema>
