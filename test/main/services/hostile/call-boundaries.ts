import { callRequestSchema, contract } from '../../../../core/contract/contract.ts'
import { settingsSchema, windowStateSchema } from '../../../../core/settings.ts'
import type { Boundary } from './boundary.ts'
import { sampleOf } from './sample-of.ts'

/** The input of each call there is, whatever is added to the contract, and what else is told by a schema alone. */
export const callBoundaries: readonly Boundary[] = Object.entries({
  ...Object.fromEntries(Object.entries(contract).map(([name, { input }]) => [`the input of ${name}`, input])),
  'a request': callRequestSchema,
  'kept settings': settingsSchema,
  'the kept place of the window': windowStateSchema,
}).map(([name, schema]) => ({ name, form: 'value', sample: sampleOf(schema), read: value => schema.safeParse(value) }))
