import { expect, it } from 'vitest'
import type { Service } from '../../../core/budget/service.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { methodNotes } from '../../../core/report/report-method.ts'
import { makeRound } from '../../builders.ts'
import { makeRisk, makeService } from '../../record-builders.ts'

const { t } = createMessages()
const topics = (services: Service[]) =>
  methodNotes(t, makeRound({ services }), [], false)
    .map(({ topic }) => topic)
    .filter(topic => topic === 'errorBudget' || topic === 'risks')

it('tells how budgets and risks come about only where a round keeps some', () => {
  expect(topics([])).toEqual([])
  expect(topics([makeService()])).toEqual(['errorBudget'])
  expect(topics([makeService({ risks: [makeRisk()] })])).toEqual(['errorBudget', 'risks'])
})
