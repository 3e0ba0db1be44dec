import { expect, it } from 'vitest'
import { incidentSchema } from '../../../../core/budget/service.ts'
import { readIncidentTable } from '../../../../main/services/tables/incident-table.ts'
import { incidentsCsv } from '../../../../main/services/tables/incidents-csv.ts'
import { makeIncident, now } from '../../../core/budget/budget-builders.ts'

const read = (text: string, known = [makeIncident({ id: 'taken', title: 'Known' })]) => {
  let count = 0
  const newId = () => {
    count += 1
    return `new-${count}`
  }
  return readIncidentTable(text, { newId, untitled: 'Untitled', known, now: new Date(now) })
}

it('reads incidents with what is not known left open', () => {
  const { rows, faults } = read('start,impact\n2026-11-08T01:00:00+01:00,20%\n')
  expect(faults).toEqual([])
  expect(rows).toEqual([
    makeIncident({ id: 'new-1', title: 'Untitled', detected: null, resolved: null, impactShare: 0.2 }),
  ])
  expect(incidentSchema.safeParse(rows[0]).success).toBe(true)
})

it('lists by line what cannot have happened in that order, and what is there already', () => {
  const { rows, faults } = read(
    `title,start,detected,resolved,impact_share
early,2026-11-08T10:00Z,2026-11-08T09:00Z,2026-11-08T11:00Z,1
ended,2026-11-08T10:00Z,,2026-11-08T09:00Z,1
hasty,2026-11-08T10:00Z,2026-11-08T11:00Z,2026-11-08T10:30Z,1
known,2026-11-08T00:00Z,,,1
good,2026-11-08T10:00Z,2026-11-08T10:00Z,2026-11-08T10:00Z,1
good,2026-11-08T11:00+01:00,,,0.5
worse,soon,,,2
typo,2027-11-08T10:00Z,,,1
`,
  )
  expect(rows.map(({ title }) => title)).toEqual(['good'])
  expect(faults.map(({ line, path, key, params }) => [line, path.join(), key, params?.column])).toEqual([
    [2, 'detected', 'timeBefore', 'start'],
    [3, 'resolved', 'timeBefore', 'start'],
    [4, 'resolved', 'timeBefore', 'detected'],
    [5, '', 'rowKnown', undefined],
    [7, '', 'rowTwice', undefined],
    [8, 'start', 'cellNotATime', undefined],
    [8, 'impact_share', 'cellNotAShare', undefined],
    [9, 'start', 'timeToCome', undefined],
  ])
})

it('reads back what it wrote, and gives a new id where one is taken', () => {
  const incidents = [
    makeIncident(),
    makeIncident({ id: 'taken', title: '+1, "again"', detected: null, resolved: null }),
  ]
  const written = new TextDecoder().decode(incidentsCsv(incidents))
  expect(read(written, []).rows).toEqual(incidents)
  expect(read(written).rows.map(({ id }) => id)).toEqual(['one', 'new-1'])
})
