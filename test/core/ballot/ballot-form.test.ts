import { expect, it } from 'vitest'
import { ballotFormSchema } from '../../../core/ballot/ballot.ts'
import { ballotFormOf, castingTermsOf } from '../../../core/ballot/ballot-form.ts'
import { makeItem, makeQuestionnaire, makeRound } from '../../builders.ts'
import { makeCollectingRound, makeTerms, termsIn } from './ballot-support.ts'

it('has what a page needs to ask, and no sources', () => {
  const items = [makeItem({ help: 'Look at the rota.', sources: ['A book'] })]
  const round = makeCollectingRound({ questionnaires: [makeQuestionnaire({ items })] })
  const form = ballotFormOf(round, termsIn(round), 'AAAA')
  expect(ballotFormSchema.parse(form)).toEqual(form)
  expect(form.questionnaires[0]?.items).toEqual([makeItem({ help: 'Look at the rota.' })])
  expect(form.round).toEqual({ id: round.id, title: round.title, date: round.date, team: round.team.name })
  expect(form.terms).toEqual(makeTerms())
})

it('knows no terms of a round that promises none', () => {
  expect(castingTermsOf(makeRound({ mode: 'ballots' }))).toBeNull()
})
