import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { nextStepCertainty } from '../../../core/method/next-step-certainty.ts'

const { t } = createMessages()
const ref = { id: 'b', text: 'b' }
const step = {
  questionnaire: 'devops-sre',
  dimension: 'd',
  item: 'a',
  text: 'a',
  score: 25,
  target: 75,
  targetAssumed: false,
  gap: 50,
  weight: 2,
  nextLevel: 2,
  nextLevelText: 'Often',
  unblocks: [ref],
  waitsFor: [],
  priority: 200,
  minutes: null,
}

it('shows the numbers that order the steps', () => {
  const { sentences, inputs, formula } = nextStepCertainty(t, step)
  expect(sentences).toHaveLength(1)
  expect(formula).toBe('gap to target × weight × (1 + waiting practices)')
  expect(inputs.map(({ value }) => value)).toEqual(['25', '75', '50', '2', '1', '200'])
})

it('adds the minutes that a step would save, where they are known', () => {
  const risk = { repair: 30, source: 'assumption' }
  const { inputs } = nextStepCertainty(t, { ...step, minutes: { perYear: 73.05, risk, own: false, risks: 3 } })
  expect(inputs.at(-1)).toEqual({ name: 'Bad minutes saved a year, estimated', value: '73' })
})

it('says where a usual target was taken, and why a step stands behind', () => {
  const { sentences } = nextStepCertainty(t, { ...step, targetAssumed: true, waitsFor: [ref] })
  expect(sentences.slice(1)).toEqual([
    'The team set no target here, so 75 points are taken.',
    'It stands behind all steps that can begin at once, whatever its priority.',
  ])
})
