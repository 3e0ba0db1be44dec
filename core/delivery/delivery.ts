import { z } from 'zod'
import { idSchema, instantSchema } from '../named.ts'

export const deliveryLimits = { deployments: 50_000, entries: 2000 } as const

/**
 * One deployment to production. `committed`: when its oldest change was committed; null where it is not known. `failed`: it
 * needed somebody to step in at once. `restored`: when users were well again; null where they are not yet, or it is not
 * known. `rework`: it was not planned, but made because of a failure.
 */
export const deploymentSchema = z.strictObject({
  deployed: instantSchema,
  committed: instantSchema.nullable(),
  failed: z.boolean(),
  restored: instantSchema.nullable(),
  rework: z.boolean(),
})
export type Deployment = z.infer<typeof deploymentSchema>

/** The five figures of a span of time; null where a figure is not known. Hours, deployments a day, shares (0..1). */
export const deliveryFiguresSchema = z.strictObject({
  leadTimeHours: z.number().min(0).max(1_000_000).nullable(),
  deploymentsPerDay: z.number().min(0).max(1_000_000).nullable(),
  recoveryHours: z.number().min(0).max(1_000_000).nullable(),
  changeFailRate: z.number().min(0).max(1).nullable(),
  reworkRate: z.number().min(0).max(1).nullable(),
})
export type DeliveryFigures = z.infer<typeof deliveryFiguresSchema>

/** Figures that the team took from elsewhere, for a span of days (both included). */
export const deliveryEntrySchema = z.strictObject({
  id: idSchema,
  from: z.iso.date(),
  to: z.iso.date(),
  figures: deliveryFiguresSchema,
})
export type DeliveryEntry = z.infer<typeof deliveryEntrySchema>

/** What is known of how one team delivers. Deployments are sorted by time, oldest first. */
export const teamDeliverySchema = z.strictObject({
  format: z.literal('plumbline/delivery'),
  version: z.literal(1),
  team: idSchema,
  deployments: z.array(deploymentSchema).max(deliveryLimits.deployments),
  entries: z.array(deliveryEntrySchema).max(deliveryLimits.entries),
})
export type TeamDelivery = z.infer<typeof teamDeliverySchema>
