import { expect, it } from 'vitest'
import { itemComments } from '../../../core/charts/item-comments.ts'
import { makeBallotRound, makeQuestionnaire, makeRound } from '../../builders.ts'

const comments = { 'devops-sre': { 'reduce-silos.first': ['One', '  ', 'Two'] } }
const ballots = (count: number) =>
  makeBallotRound(makeQuestionnaire(), Array<string>(count).fill('412412'), { comments })

it('gives the comments of an answer to its question', () => {
  const round = makeRound()
  const [response] = round.responses
  const own = { 'devops-sre': { 'reduce-silos.first': 'Mine', 'reduce-silos.second': '' } }
  const answered = { ...round, responses: response ? [{ ...response, comments: own }] : [] }
  expect([...itemComments(answered, 'devops-sre')]).toEqual([['reduce-silos.first', ['Mine']]])
})

it('gives the comments of ballots from the smallest group up, and none below', () => {
  expect(itemComments(ballots(5), 'devops-sre').get('reduce-silos.first')).toEqual(['One', 'Two'])
  expect(itemComments(ballots(4), 'devops-sre').size).toBe(0)
})

it('counts only ballots that answered this questionnaire', () => {
  const round = ballots(5)
  const responses = round.responses.map((response, index) => (index === 0 ? { ...response, answers: {} } : response))
  expect(itemComments({ ...round, responses }, 'devops-sre').size).toBe(0)
})
