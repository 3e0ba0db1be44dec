import { expect, it } from 'vitest'
import { defaultPolicyText } from '../../../core/budget/policy-text.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { reportServices } from '../../../core/report/report-services.ts'
import { makeRound } from '../../builders.ts'
import { makeRisk, makeService } from '../../record-builders.ts'

const { t } = createMessages()
const incident = {
  id: 'late-queue',
  title: 'Late queue',
  start: '2026-11-20T10:00:00Z',
  detected: '2026-11-20T10:05:00Z',
  resolved: '2026-11-20T10:20:00Z',
  impactShare: 0.5,
}
const onDay = (overrides: Parameters<typeof makeService>[0]) =>
  reportServices(t, makeRound({ date: '2026-11-22', services: [makeService(overrides)] }))[0]

it('says what the budget of the day was, what is left of it, and what the policy asks for', () => {
  const service = onDay({ incidents: [incident], policy: defaultPolicyText(t), risks: [makeRisk()] })
  expect(service?.sentences[1]).toBe(
    'In the 28 days up to 22 November 2026 one incident took 10 bad minutes: 24.8 % of the budget of 40 min 19 s. 75.2 % is left.',
  )
  expect(service?.rules).toEqual([
    {
      action: 'Write a postmortem with at least one urgent action.',
      reason: 'The incident "Late queue" alone took 24.8 % of the budget; the limit is 20 %.',
    },
  ])
  expect(service?.risks).toMatchObject([{ minutes: 219.15, verdict: 'too-big', accepted: false }])
})

it('tells when more than the budget is spent, and when nothing is', () => {
  const long = { ...incident, resolved: '2026-11-20T13:00:00Z', impactShare: 1 }
  expect(onDay({ incidents: [long] })?.sentences[1]).toMatch(/180 bad minutes: 446 % .* 346 % more than there was/)
  expect(onDay({})?.sentences[1]).toBe('In the 28 days up to 22 November 2026 no incident touched the budget.')
})

it('warns where the objective is not stricter than what customers are promised', () => {
  const sentences = (target: number) => onDay({ sla: { target, text: '' } })?.sentences.at(-1)
  expect(sentences(0.995)).toMatch(/^Customers are promised 99.5 % \(SLA\), so trouble is seen/)
  expect(sentences(0.999)).toMatch(/is not stricter/)
})

it('has nothing to say of a round that keeps no services', () => {
  expect(reportServices(t, makeRound())).toEqual([])
})
