import { expect, it } from 'vitest'
import { instantSchema } from '../../core/named.ts'

it.each(['1970-01-01T00:00:00Z', '2026-11-22T10:30:00Z', '2099-12-31T23:59:59Z'])('takes %s as an instant', time => {
  expect(instantSchema.safeParse(time).success).toBe(true)
})

it.each(['1969-12-31T23:59:59Z', '2100-01-01T00:00:00Z', '9999-01-01T00:00:00Z', '2026-11-22'])('refuses %s', time => {
  expect(instantSchema.safeParse(time).success).toBe(false)
})
