import { expect, it } from 'vitest'
import { itemEvidence } from '../../../../renderer/features/results/item-evidence.tsx'
import { makeQuestionnaire, makeRound } from '../../../builders.ts'

const craft = makeQuestionnaire()
const answers = {
  'reduce-silos.intent': 4,
  'reduce-silos.first': 2,
  'reduce-silos.second': 0,
  'accept-failure.first': 1,
}
const held = { text: 'https://wiki.example/rota', date: '2026-11-01' }
const round = makeRound({
  questionnaires: [craft],
  responses: [{ id: 'agreed', answers: { 'devops-sre': answers } }],
  evidence: { 'devops-sre': { 'reduce-silos.first': [held] } },
})
const markOf = (itemId: string, of = round) => itemEvidence(of, craft, itemId)?.mark

it('marks what is shown and what is not, and nothing where the answer is that it does not happen', () => {
  expect(markOf('reduce-silos.first')).toBe('held')
  expect(markOf('accept-failure.first')).toBe('missing')
  expect(markOf('reduce-silos.second')).toBeNull()
  expect(markOf('accept-failure.second')).toBeNull()
  expect(itemEvidence(round, craft, 'reduce-silos.intent')).toBeNull()
})

it('misses nothing that ran out for what does not happen any more, and keeps what still holds', () => {
  const shown = (evidence: typeof held & { expires?: string }) =>
    markOf('reduce-silos.second', { ...round, evidence: { 'devops-sre': { 'reduce-silos.second': [evidence] } } })
  expect(shown({ ...held, expires: '2026-11-02' })).toBeNull()
  expect(shown(held)).toBe('held')
})
