import { expect, it } from 'vitest'
import { isClaimed, roundAsShown } from '../../../core/evidence/as-shown.ts'
import { evidenceState } from '../../../core/evidence/evidence-state.ts'
import type { Response, Round } from '../../../core/round.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makePlainQuestionnaire, makeQuestionnaire, makeRound } from '../../builders.ts'

const today = '2026-11-22'
const link = { text: 'https://example.org/runbook', date: '2026-10-01' }

it('counts what nothing shows as not done, and leaves intent alone', () => {
  const round = makeRound({ evidence: { 'devops-sre': { 'reduce-silos.first': [link] } } })
  const shown = roundAsShown(round, today)
  expect(shown?.responses[0]?.answers['devops-sre']).toEqual({
    'reduce-silos.intent': 3,
    'reduce-silos.first': 1,
    'reduce-silos.second': 0,
    'accept-failure.intent': 3,
    'accept-failure.first': 0,
    'accept-failure.second': 0,
  })
  const meanOf = (scored: Round | null) =>
    scored && scoreRound(scored).questionnaires[0]?.dimensions.map(({ score }) => score.mean)
  expect(meanOf(round)).toEqual([37.5, 37.5])
  expect(meanOf(shown)).toEqual([12.5, 0])
})

it('keeps "does not apply", "don\'t know" and statements', () => {
  const statements = makePlainQuestionnaire({ safety: 1 }, { id: 'safety', scale: 'agreement' })
  const practice = makeQuestionnaire()
  const answers: Response['answers'] = {
    'devops-sre': { 'reduce-silos.first': 'na', 'reduce-silos.second': 'unknown' },
    safety: { 'safety.1': 6 },
  }
  const round = makeRound({ questionnaires: [practice, statements], responses: [{ id: 'r', answers }] })
  expect(roundAsShown(round, today)?.responses[0]?.answers).toEqual(answers)
})

it('holds evidence until the day on which it expires', () => {
  expect(evidenceState([], today)).toBe('missing')
  expect(evidenceState([{ ...link, expires: today }], today)).toBe('held')
  expect(evidenceState([{ ...link, expires: '2026-11-21' }], today)).toBe('expired')
  expect(evidenceState([{ ...link, expires: '2026-11-21' }, link], today)).toBe('held')
})

it('shows ballots only where each of them is complete', () => {
  const craft = makePlainQuestionnaire({ plan: 2 })
  expect(roundAsShown(makeBallotRound(craft, ['31', '22', '4?']), today)).toBeNull()
  expect(roundAsShown(makeBallotRound(craft, ['31', '22', '4.']), today)).toBeNull()
  const shown = roundAsShown(makeBallotRound(craft, ['31', '22', '40']), today)
  expect(shown?.responses[0]?.answers[craft.id]).toEqual({ 'plan.1': 0, 'plan.2': 0 })
})

it('asks for no evidence where nobody says that it happens', () => {
  const craft = makePlainQuestionnaire({ plan: 2 })
  const answered = (first: Response['answers'][string][string], mode: Round['mode'] = 'agreed') =>
    isClaimed(
      makeRound({
        mode,
        questionnaires: [craft],
        responses: [{ id: 'r', answers: { [craft.id]: { 'plan.1': first } } }],
      }),
      craft.id,
      'plan.1',
    )
  expect(['na', 'unknown', 0, 1, 4].map(answer => answered(answer as 0))).toEqual([false, false, false, true, true])
  expect(isClaimed(makeRound({ questionnaires: [craft], responses: [] }), craft.id, 'plan.1')).toBe(false)
})

it('does not tell by that what a few people said', () => {
  const craft = makePlainQuestionnaire({ plan: 2 })
  const claimed = (...rows: string[]) =>
    isClaimed(makeBallotRound(craft, rows, { minimumGroup: 3 }), craft.id, 'plan.1')
  expect(claimed('04', '04', '04')).toBe(false)
  expect(claimed('04', '14', '04')).toBe(true)
  expect(claimed('04', '04')).toBe(true)
  expect(claimed('04', '04', '04', '?4')).toBe(true)
})
