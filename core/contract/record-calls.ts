import { z } from 'zod'
import { incidentSchema, serviceSchema, teamServicesSchema } from '../budget/service.ts'
import { deliveryEntrySchema, deliveryLimits, deploymentSchema, teamDeliverySchema } from '../delivery/delivery.ts'
import { idSchema } from '../named.ts'
import { reviewSchema, teamReviewsSchema } from '../postmortem/review.ts'
import { removedRiskSchema } from '../risks/removed-risk.ts'
import { riskFactorSchema, riskSchema } from '../risks/risk-catalogue.ts'
import { call } from './call.ts'
import { faultSchema, deliverySchema as fileDeliverySchema } from './shapes.ts'

const ofTeam = z.strictObject({ teamId: idSchema })
const partOfTeam = z.strictObject({ teamId: idSchema, id: idSchema })
const done = z.strictObject({})

/** The rows of a table that can be used, and what is wrong with the others. Nothing is kept by reading it. */
const tableOf = <K extends string, T extends z.ZodRawShape>(kind: K, rows: T) =>
  z.strictObject({
    kind: z.literal(kind),
    ...rows,
    faults: z.array(faultSchema),
    /** Names of columns that mean nothing here. */
    ignored: z.array(z.string()),
  })

export const tableReadingSchema = z.discriminatedUnion('kind', [
  tableOf('risks', { risks: z.array(riskSchema), factors: z.array(riskFactorSchema) }),
  tableOf('incidents', { incidents: z.array(incidentSchema) }),
  tableOf('deployments', { deployments: z.array(deploymentSchema) }),
])
export type TableReading = z.infer<typeof tableReadingSchema>

/** The calls for what is kept of a team beside its rounds: services, how it delivers, postmortems. */
export const recordCalls = {
  'services.read': call(ofTeam, teamServicesSchema),
  'services.save': call(z.strictObject({ teamId: idSchema, service: serviceSchema }), teamServicesSchema),
  'services.remove': call(partOfTeam, teamServicesSchema),
  /** Without `risk` the questionnaire's own figures count again. */
  'services.setRemovedRisk': call(
    z.strictObject({
      teamId: idSchema,
      questionnaire: z.string().max(80),
      item: z.string().max(120),
      risk: removedRiskSchema.nullable().optional(),
    }),
    teamServicesSchema,
  ),
  'services.keepInRound': call(z.strictObject({ roundId: idSchema }), done),
  'services.takeFromRound': call(z.strictObject({ roundId: idSchema }), teamServicesSchema),
  'services.export': call(
    partOfTeam.extend({ format: z.enum(['risks-json', 'risks-csv', 'incidents-csv']) }),
    fileDeliverySchema,
  ),

  'delivery.read': call(ofTeam, teamDeliverySchema),
  'delivery.addDeployments': call(
    z.strictObject({ teamId: idSchema, deployments: z.array(deploymentSchema).max(deliveryLimits.deployments) }),
    z.strictObject({ added: z.int().min(0), changed: z.int().min(0) }),
  ),
  /** Takes out those of one span, `before` not included, and gives them back, for undoing. */
  'delivery.removeDeployments': call(
    z.strictObject({ teamId: idSchema, from: z.iso.datetime(), before: z.iso.datetime() }),
    z.array(deploymentSchema),
  ),
  'delivery.saveEntry': call(z.strictObject({ teamId: idSchema, entry: deliveryEntrySchema }), done),
  'delivery.removeEntry': call(partOfTeam, done),
  'delivery.export': call(ofTeam, fileDeliverySchema),

  'reviews.read': call(ofTeam, teamReviewsSchema),
  'reviews.save': call(z.strictObject({ teamId: idSchema, review: reviewSchema }), teamReviewsSchema),
  'reviews.remove': call(partOfTeam, teamReviewsSchema),

  'tables.read': call(
    z.strictObject({
      kind: z.enum(['risks', 'incidents', 'deployments']),
      fileName: z.string().max(400),
      text: z.string(),
      /** For incidents: those that this service knows already are skipped. */
      service: partOfTeam.optional(),
    }),
    tableReadingSchema,
  ),
} as const
