import { expect, it } from 'vitest'
import { spanChoices } from '../../../../renderer/features/delivery/span-choices.ts'
import { deployment, entry } from '../../../core/delivery/delivery-builders.ts'

const entries = [entry('2026-01-01', '2026-03-31', { leadTimeHours: 9 })]

it('begins with the last 90 days, then offers quarters and months on record, latest first', () => {
  const deployments = [deployment('2026-09-10T10:00:00Z'), deployment('2026-10-10T10:00:00Z')]
  const choices = spanChoices({ deployments, entries }, '2026-11-22')
  expect(choices.map(({ kind, span }) => [kind, span.from, span.to])).toEqual([
    ['latest', '2026-08-25', '2026-11-22'],
    ['quarter', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-07-01', '2026-09-30'],
    ['month', '2026-10-01', '2026-10-31'],
    ['month', '2026-09-01', '2026-09-30'],
    ['entered', '2026-01-01', '2026-03-31'],
  ])
})

it('begins with what was entered where there are no deployments', () => {
  const choices = spanChoices({ deployments: [], entries: [...entries, ...entries] }, '2026-11-22')
  expect(choices.map(({ kind }) => kind)).toEqual(['entered', 'latest'])
})
