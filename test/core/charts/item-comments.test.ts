import { expect, it } from 'vitest'
import { itemComments } from '../../../core/charts/item-comments.ts'
import { itemRows } from '../../../core/charts/item-rows.ts'
import type { Round } from '../../../core/round.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makeQuestionnaire, makeRound } from '../../builders.ts'

const comments = { 'devops-sre': { 'reduce-silos.first': ['Two', '  ', 'One'] } }
const ballots = (rows: readonly string[], overrides: Partial<Round> = {}) =>
  makeBallotRound(makeQuestionnaire(), rows, { comments, ...overrides })

const shownIn = (round: Round) => {
  const [scores] = scoreRound(round).questionnaires
  const [questionnaire] = round.questionnaires
  if (!scores || !questionnaire) throw new Error('no questionnaire')
  return itemComments(round, questionnaire.id, itemRows(questionnaire, scores, 'score'))
}

const alike = (count: number) => Array<string>(count).fill('412412')

it('gives the comments of an answer to its question', () => {
  const round = makeRound()
  const [response] = round.responses
  const own = { 'devops-sre': { 'reduce-silos.first': 'Mine', 'reduce-silos.second': '' } }
  const answered = { ...round, responses: response ? [{ ...response, comments: own }] : [] }
  expect([...shownIn(answered)]).toEqual([['reduce-silos.first', ['Mine']]])
})

it('gives the comments of ballots in an order that tells nothing, from the smallest group up', () => {
  expect(shownIn(ballots(alike(5))).get('reduce-silos.first')).toEqual(['One', 'Two'])
  expect(shownIn(ballots(alike(4))).size).toBe(0)
})

it('counts only ballots that answered this very question', () => {
  expect(shownIn(ballots([...alike(4), '4?2412', '4.2412'])).size).toBe(0)
})

it('shows no comment where the terms have none', () => {
  const terms = { state: 'opened', audience: 'team', predictions: false } as const
  expect(shownIn(ballots(alike(5), { ballots: { ...terms, comments: true } })).size).toBe(1)
  expect(shownIn(ballots(alike(5), { ballots: { ...terms, comments: false } })).size).toBe(0)
})

it('keeps the comments of a question that is hidden only for what its numbers would tell', () => {
  const round = ballots([...alike(5), '41?412'], { comments: { 'devops-sre': { 'reduce-silos.second': ['Said'] } } })
  const item = scoreRound(round).questionnaires[0]?.items.find(({ id }) => id === 'reduce-silos.second')
  expect(item).toMatchObject({ n: 5, hidden: 'small-group' })
  expect(shownIn(round).get('reduce-silos.second')).toEqual(['Said'])
})
