import { expect, it } from 'vitest'
import { budgetSpent } from '../../../core/budget/budget-spent.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { spentCertainty, windowCertainty } from '../../../core/method/window-certainty.ts'

const { t } = createMessages()
const at = '2026-11-22T12:00:00Z'
const incident = (id: string, start: string, resolved: string | null) => ({
  id,
  title: id,
  start,
  detected: null,
  resolved,
  impactShare: 0.2,
})
const spentBy = (...incidents: ReturnType<typeof incident>[]) =>
  spentCertainty(t, budgetSpent({ slo: 0.999, windowDays: 28, incidents }, at))
const day = (of: number) => `2026-11-${of}T`

it('reckons the budget of a window from its objective alone', () => {
  const { topic, inputs } = windowCertainty(t, 0.999, 30)
  expect(topic).toBe('errorBudget')
  expect(inputs.map(({ value }) => value)).toEqual(['99.9 %', '30 days', '43,200', '43.2'])
})

it('names the largest incidents, and what they come to together', () => {
  const six = [10, 11, 12, 13, 14, 15].map(of => incident(`n${of}`, `${day(of)}10:00:00Z`, `${day(of)}10:${of}:00Z`))
  const { inputs, sentences } = spentBy(...six)
  expect(inputs.map(({ name }) => name)).toEqual([
    'Budget, minutes',
    ...['n15', 'n14', 'n13', 'n12', 'n11'],
    'Bad minutes together',
    'Left of the budget',
  ])
  expect(inputs.slice(-2).map(({ value }) => value)).toEqual(['15 min', '62.8 %'])
  expect(sentences).toHaveLength(1)
})

it('says that an incident that goes on keeps spending', () => {
  expect(spentBy(incident('a', `${day(22)}10:00:00Z`, null)).sentences.at(-1)).toContain('this still falls')
})
