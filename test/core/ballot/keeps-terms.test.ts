import { expect, it } from 'vitest'
import { keepsTerms } from '../../../core/ballot/keeps-terms.ts'
import { makeRound } from '../../builders.ts'
import { makeCollectingRound, makeTerms } from './ballot-support.ts'

const promising = (overrides: Parameters<typeof makeTerms>[0] = {}) => makeCollectingRound({}, makeTerms(overrides))
const before = promising({ minimumGroup: 5, audience: 'organisation', comments: false })

it.each([
  ['the same terms', {}, true],
  ['a larger group', { minimumGroup: 6 }, true],
  ['a smaller group', { minimumGroup: 4 }, false],
  ['fewer people who see it', { audience: 'team' as const }, true],
  ['more people who see it', { audience: 'anyone' as const }, false],
  ['comments that were not to be shown', { comments: true }, false],
])('judges %s', (_, change, expected) => {
  expect(keepsTerms(before, promising({ minimumGroup: 5, audience: 'organisation', comments: false, ...change }))).toBe(
    expected,
  )
})

it('refuses terms that are gone, and another mode', () => {
  expect(keepsTerms(before, makeRound({ mode: 'ballots', minimumGroup: 5 }))).toBe(false)
  expect(keepsTerms(before, makeRound({ mode: 'agreed', minimumGroup: 5 }))).toBe(false)
})

it('holds a round without terms to its smallest group alone', () => {
  const silent = makeRound({ mode: 'ballots', minimumGroup: 4 })
  expect(keepsTerms(silent, promising({ minimumGroup: 4, audience: 'anyone' }))).toBe(true)
  expect(keepsTerms(silent, promising({ minimumGroup: 3 }))).toBe(false)
})

it('lets rounds that promise nothing be replaced by anything', () => {
  expect(keepsTerms(makeRound({ mode: 'agreed' }), makeRound({ mode: 'individual', minimumGroup: 3 }))).toBe(true)
})
