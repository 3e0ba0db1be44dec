import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { reportShown } from '../../../core/report/report-shown.ts'
import type { Round } from '../../../core/round.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makePlainQuestionnaire, makeRound } from '../../builders.ts'

const { t } = createMessages()
const craft = makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })
const shownOf = (round: Round) => {
  const [claimed] = scoreRound(round).questionnaires
  if (!claimed) throw new Error('not scored')
  return reportShown(t, round, craft, claimed)
}
const agreed = (evidence?: Round['evidence']) =>
  makeRound({
    date: '2026-11-22',
    questionnaires: [craft],
    responses: [{ id: 'r', answers: { craft: { 'plan.1': 4, 'plan.2': 4 } } }],
    ...(evidence && { evidence }),
  })
const held = { text: 'The plan on the wiki', date: '2026-11-01', expires: '2026-11-22' }

it('counts as level 0 what no evidence held for on the day of the round', () => {
  const shown = shownOf(agreed({ craft: { 'plan.1': [held] } }))
  expect(shown?.rows).toMatchObject([{ id: 'plan', claimed: { mean: 100 }, shown: { mean: 50 } }])
  expect(shown?.sentence).toContain('22 November 2026')
  const expired = shownOf(agreed({ craft: { 'plan.1': [{ ...held, expires: '2026-11-21' }] } }))
  expect(expired?.rows[0]?.shown.mean).toBe(0)
})

it('is nothing in a round without evidence', () => {
  expect(shownOf(agreed())).toBeNull()
  expect(shownOf(agreed({ other: { 'plan.1': [held] } }))).toBeNull()
})

it('gives no numbers for ballots of which one is incomplete, and says why', () => {
  const evidence = { craft: { 'plan.1': [held] } }
  const full = makeBallotRound(craft, ['44', '33', '44', '33', '44'], { evidence })
  expect(shownOf(full)?.rows).toHaveLength(1)
  const shown = shownOf(makeBallotRound(craft, ['44', '33', '44', '33', '4-'], { evidence }))
  expect(shown?.rows).toEqual([])
  expect(shown?.sentence).toContain('would tell what they said')
})
