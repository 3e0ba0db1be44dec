import { expect, it } from 'vitest'
import { refuseSealed } from '../../../core/report/refuse-sealed.ts'
import { makeRound } from '../../builders.ts'

const terms = { audience: 'team', comments: true, predictions: false } as const

it('refuses to show a round while its ballots are sealed, by its title', () => {
  const round = makeRound({ mode: 'ballots', responses: [], ballots: { ...terms, state: 'collecting' } })
  expect(() => refuseSealed(round)).toThrow(
    expect.objectContaining({ code: 'conflict', key: 'ballotsSealed', params: { title: '2026 Q4' } }),
  )
})

it('lets pass what was opened, and what never was sealed', () => {
  expect(() => refuseSealed(makeRound({ mode: 'ballots', ballots: { ...terms, state: 'opened' } }))).not.toThrow()
  expect(() => refuseSealed(makeRound())).not.toThrow()
})
