import { expect, it } from 'vitest'
import { aimGroups, aimOfValue, aimValue } from '../../../renderer/parts/aim-choice.ts'
import { makePlainQuestionnaire } from '../../builders.ts'

it('gives back every aim that a choice stands for', () => {
  for (const aim of [
    {},
    { questionnaire: 'craft' },
    { questionnaire: 'craft', dimension: 'plan' },
    { questionnaire: 'craft', dimension: 'plan', item: 'plan.1' },
    { questionnaire: 'craft', item: 'plan.1' },
  ])
    expect(aimOfValue(aimValue(aim))).toEqual(aim)
})

it('offers each dimension before its questions, under the questionnaire where there are several', () => {
  const craft = makePlainQuestionnaire({ plan: 1 }, { id: 'craft', title: 'Craft' })
  const whole = (title: string) => `All of ${title}`
  expect(aimGroups([craft], whole)).toEqual([
    {
      group: 'plan',
      items: [
        { value: 'craft plan', label: 'All of plan' },
        { value: 'craft plan plan.1', label: 'Who carries the pager for the service?' },
      ],
    },
  ])
  expect(aimGroups([craft, { ...craft, id: 'other' }], whole).map(({ group }) => group)).toEqual([
    'Craft: plan',
    'Craft: plan',
  ])
})
