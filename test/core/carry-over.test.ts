import { expect, it } from 'vitest'
import { carryOver } from '../../core/carry-over.ts'
import { makeQuestionnaire, makeRound } from '../builders.ts'

const date = '2027-02-01'
const aside = (item: string, until: 'next-round' | 'taken-up') => ({
  questionnaire: 'devops-sre',
  item,
  until,
  reason: '',
})
const before = makeRound({
  targets: { 'devops-sre': { 'reduce-silos': 75 } },
  setAside: [aside('reduce-silos.first', 'taken-up'), aside('reduce-silos.second', 'next-round')],
  evidence: {
    'devops-sre': {
      'reduce-silos.first': [
        { text: 'The runbook', date: '2026-11-01' },
        { text: 'An old audit', date: '2026-01-01', expires: '2027-01-01' },
      ],
      'accept-failure.first': [{ text: 'An old audit', date: '2026-01-01', expires: '2027-01-01' }],
    },
  },
})

it('takes over targets, what was put aside for good, and evidence that still holds', () => {
  expect(carryOver(makeQuestionnaire(), before, date)).toEqual({
    targets: { 'devops-sre': { 'reduce-silos': 75 } },
    setAside: [aside('reduce-silos.first', 'taken-up')],
    evidence: { 'devops-sre': { 'reduce-silos.first': [{ text: 'The runbook', date: '2026-11-01' }] } },
  })
})

it('takes over nothing about what is asked otherwise now', () => {
  const questionnaire = makeQuestionnaire()
  const reworded = { ...questionnaire, items: questionnaire.items.map(item => ({ ...item, rev: 2 })) }
  expect(carryOver(reworded, before, date)).toEqual({ targets: { 'devops-sre': { 'reduce-silos': 75 } } })
  expect(carryOver({ ...questionnaire, id: 'slo' }, before, date)).toEqual({ targets: {} })
})
