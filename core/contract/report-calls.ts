import { z } from 'zod'
import { idSchema } from '../named.ts'
import { call } from './call.ts'
import { reportFormats } from './report-format.ts'
import { reportAudiences, reportPapers, reportScopes, usualReport } from './report-options.ts'
import { deliverySchema } from './shapes.ts'

export const exportIdSchema = z.string().min(1).max(100)
const reportOf = z.strictObject({
  id: idSchema,
  audience: z.enum(reportAudiences).default(usualReport.audience),
  paper: z.enum(reportPapers).default(usualReport.paper),
  scope: z.enum(reportScopes).default(usualReport.scope),
})

/** The calls for what is passed on: reports, and pictures of charts. */
export const reportCalls = {
  /** A chart that the window drew; `base64` holds the file. */
  'pictures.save': call(
    z.strictObject({ title: z.string().max(400), format: z.enum(['svg', 'png']), base64: z.string() }),
    deliverySchema,
  ),
  'reports.preview': call(reportOf, z.strictObject({ html: z.string() })),
  /** With an `exportId`, a random one, it tells of its steps and can be cancelled: it then ends as `cancelled`. */
  'reports.export': call(
    reportOf.extend({ format: z.enum(reportFormats), exportId: exportIdSchema.optional() }),
    deliverySchema,
  ),
  'reports.cancel': call(z.strictObject({ exportId: exportIdSchema }), z.strictObject({})),
} as const
