import { expect, it } from 'vitest'
import { withAnswer, withComment, withTarget } from '../../../main/services/round-changes.ts'
import { makeAgreementItem, makeBallotRound, makeQuestionnaire, makeRound } from '../../builders.ts'

const round = makeRound({ responses: [{ id: 'r1', answers: {} }] })
const place = { roundId: 'round-1', responseId: 'r1', questionnaireId: 'devops-sre', itemId: 'reduce-silos.first' }
const answersOf = (changed: typeof round) => changed.responses[0]?.answers
const commentsOf = (changed: typeof round) => changed.responses[0]?.comments

it('sets an answer and takes it back', () => {
  const answered = withAnswer(round, place, 3)
  expect(answersOf(answered)).toEqual({ 'devops-sre': { 'reduce-silos.first': 3 } })
  expect(answersOf(withAnswer(answered, place, 'na'))).toEqual({ 'devops-sre': { 'reduce-silos.first': 'na' } })
  expect(withAnswer(answered, place, null)).toEqual(round)
  expect(round.responses[0]?.answers).toEqual({})
})

it('leaves the other answers as they are', () => {
  const full = makeRound()
  const other = { ...place, itemId: 'reduce-silos.second' }
  const changed = withAnswer(full, { ...place, responseId: 'r1' }, 0)
  expect(changed.responses[0]?.answers['devops-sre']).toEqual({
    ...full.responses[0]?.answers['devops-sre'],
    'reduce-silos.first': 0,
  })
  expect(withAnswer(changed, other, null).responses[0]?.answers['devops-sre']).not.toHaveProperty(other.itemId)
})

it('is the same round where nothing changes', () => {
  const answered = withAnswer(round, place, 3)
  expect(withAnswer(answered, place, 3)).toBe(answered)
  expect(withAnswer(round, place, null)).toBe(round)
  expect(withComment(round, place, '')).toBe(round)
  expect(withTarget(round, 'devops-sre', 'reduce-silos', null)).toBe(round)
})

it.each([-1, 5, 7])('takes no %i on the practice scale', answer => {
  expect(() => withAnswer(round, place, answer)).toThrow('answerOffScale')
})

it('takes 1 to 7 on the agreement scale', () => {
  const questionnaire = makeQuestionnaire({
    scale: 'agreement',
    items: [makeAgreementItem({ id: 'a' }), makeAgreementItem({ id: 'b', dimension: 'accept-failure' })],
  })
  const agreement = { ...round, questionnaires: [questionnaire] }
  const at = { ...place, itemId: 'a' }
  for (const answer of [1, 7])
    expect(answersOf(withAnswer(agreement, at, answer))).toEqual({ 'devops-sre': { a: answer } })
  for (const answer of [0, 8]) expect(() => withAnswer(agreement, at, answer)).toThrow('answerOffScale')
})

it('keeps a comment as it was typed, and none where there is nothing to keep', () => {
  const commented = withComment(round, place, ' since the move\n')
  expect(commentsOf(commented)).toEqual({ 'devops-sre': { 'reduce-silos.first': ' since the move\n' } })
  expect(withComment(commented, place, '  ')).toEqual(round)
})

it('sets a target and takes it away', () => {
  const aimed = withTarget(round, 'devops-sre', 'reduce-silos', 0)
  expect(aimed.targets).toEqual({ 'devops-sre': { 'reduce-silos': 0 } })
  expect(withTarget(aimed, 'devops-sre', 'reduce-silos', null)).toEqual(round)
})

it.each([
  [{ questionnaireId: 'slo' }, 'questionnaireNotFound'],
  [{ questionnaireId: 'constructor' }, 'questionnaireNotFound'],
  [{ itemId: 'reduce-silos' }, 'itemNotFound'],
  [{ itemId: '__proto__' }, 'itemNotFound'],
  [{ responseId: 'r2' }, 'responseNotFound'],
])('says that %j is not part of the round', (wrong, key) => {
  expect(() => withAnswer(round, { ...place, ...wrong }, 1)).toThrow(key)
  expect(() => withComment(round, { ...place, ...wrong }, 'x')).toThrow(key)
})

it('says that a dimension is not part of the round', () => {
  expect(() => withTarget(round, 'devops-sre', 'toString', 50)).toThrow('dimensionNotFound')
  expect(() => withTarget(round, 'slo', 'reduce-silos', 50)).toThrow('questionnaireNotFound')
})

it('changes no ballot', () => {
  const ballots = makeBallotRound(makeQuestionnaire(), ['012012'])
  expect(() => withAnswer(ballots, place, 1)).toThrow('ballotsReadOnly')
  expect(() => withComment(ballots, place, 'x')).toThrow('ballotsReadOnly')
  expect(withTarget(ballots, 'devops-sre', 'reduce-silos', 80).targets).toEqual({
    'devops-sre': { 'reduce-silos': 80 },
  })
})

it('takes ids that are also words of the language', () => {
  const items = makeQuestionnaire().items.map(item => ({ ...item, id: item.id === place.itemId ? 'valueof' : item.id }))
  const odd = { ...round, questionnaires: [makeQuestionnaire({ id: 'constructor', items })] }
  const at = { ...place, questionnaireId: 'constructor', itemId: 'valueof' }
  expect(answersOf(withAnswer(odd, at, 2))).toEqual({ constructor: { valueof: 2 } })
})
