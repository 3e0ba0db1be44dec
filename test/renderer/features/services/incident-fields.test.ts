import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMessages } from '../../../../core/messages/messages.ts'
import {
  incidentFields,
  incidentOfFields,
  timeProblems,
} from '../../../../renderer/features/services/incident-fields.ts'

const { t } = createMessages()
const instant = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map(time => new Date(time).toISOString())

it('keeps an incident as it is, seconds and all, where nothing was touched', () => {
  fc.assert(
    fc.property(instant, fc.option(instant), fc.option(instant), (start, detected, resolved) => {
      const incident = { id: 'a', title: 'Down', start, detected, resolved, impactShare: 0.125 }
      expect(incidentOfFields(incidentFields(incident), incident)).toEqual(incident)
    }),
  )
})

it('keeps what was typed on the clock of the user in UTC', () => {
  const fields = { title: ' Down ', start: '2026-11-22T11:30', detected: '', resolved: '', impact: '20' }
  expect(incidentOfFields(fields, { id: 'a' })).toEqual({
    id: 'a',
    title: 'Down',
    start: new Date('2026-11-22T11:30').toISOString().replace('.000Z', 'Z'),
    detected: null,
    resolved: null,
    impactShare: 0.2,
  })
})

it('says which time cannot be', () => {
  const of = (start: string, detected: string, resolved: string) =>
    Object.values(timeProblems(t, { title: '', impact: '', start, detected, resolved }))
  const [ten, eleven, noon] = ['2026-11-22T10:00', '2026-11-22T11:00', '2026-11-22T12:00']
  expect(of(ten, eleven, noon)).toEqual([null, null, null])
  expect(of('', '', '')).toEqual(['Say when it began.', null, null])
  expect(of(eleven, ten, '')).toEqual([null, 'That is before it began.', null])
  expect(of(noon, '', eleven)).toEqual([null, null, 'That is before it began.'])
  expect(of(ten, noon, eleven)).toEqual([null, null, 'That is before it was detected.'])
})
