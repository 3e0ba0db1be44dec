import { expect, it } from 'vitest'
import { z } from 'zod'
import { faultsOf } from '../../core/faults-of.ts'
import { faultLimit } from '../../core/parse-fault-list.ts'

const listSchema = z.array(z.strictObject({}))
const fields = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`k${index}`, 1]))

it('counts every unknown field, and places no more than are told', () => {
  const document = Array.from({ length: 50 }, () => fields)
  const error = listSchema.safeParse(document).error
  const faults = error ? faultsOf(error, document) : []
  expect(faults).toHaveLength(5000)
  expect(new Set(faults.map(({ key }) => key))).toEqual(new Set(['unknownKey']))
  const placed = faults.filter(({ path }) => path.length > 0)
  expect(placed.length).toBeGreaterThanOrEqual(faultLimit)
  expect(placed.length).toBeLessThan(2 * faultLimit)
})
