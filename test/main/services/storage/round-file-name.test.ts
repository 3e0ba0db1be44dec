import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idSchema } from '../../../../core/named.ts'
import { roundFileName, roundFilePattern } from '../../../../main/services/storage/round-file-name.ts'

const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)

it('names the file of a plain id after it', () => {
  expect(roundFileName('2026-q4')).toBe('2026-q4.json')
})

it.each(['CON', 'con', 'nul', 'lpt1', 'Q4', 'q4', 'a.b', 'a..', 'teams'])(
  'names the file of %s so that every system takes it',
  id => {
    expect(roundFileName(id)).toMatch(/^(q4|_[0-9a-f]{40})\.json$/)
  },
)

it('gives any two ids different files, also where capitals are not told apart', () => {
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      fc.pre(a !== b)
      expect(roundFileName(a).toLowerCase()).not.toBe(roundFileName(b).toLowerCase())
    }),
  )
  expect(roundFileName('ABC').toLowerCase()).not.toBe(roundFileName('abc'))
})

it('gives only names that it knows again', () => {
  fc.assert(
    fc.property(ids, id => {
      expect(idSchema.safeParse(id).success).toBe(true)
      expect(roundFileName(id)).toMatch(roundFilePattern)
      expect(roundFileName(id).length).toBeLessThanOrEqual(105)
    }),
  )
})

it.each(['x.json.previous', '.x.json.0123456789ab-1.tmp', 'X.json', 'x (copy).json', '../x.json'])(
  'does not take %s for the file of a round',
  name => {
    expect(name).not.toMatch(roundFilePattern)
  },
)
