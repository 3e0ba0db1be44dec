import { afterEach, beforeEach, expect, it } from 'vitest'
import { numberCell, shareCell, textCell, timeCell, yesNoCell } from '../../../../main/services/tables/table-cells.ts'

const zone = process.env.TZ
beforeEach(() => {
  process.env.TZ = 'Europe/Berlin'
})
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const readAll = <Value>(
  read: (cell: string) => { ok: true; value: Value } | { ok: false; key: string },
  cells: string[],
) =>
  cells.map(cell => {
    const found = read(cell)
    return found.ok ? found.value : found.key
  })

it('reads times with an offset, and those without in the zone of the machine', () => {
  expect(
    readAll(timeCell, [
      '2026-11-22T10:30:00Z',
      '2026-11-22 10:30',
      '2026-07-01T10:30:15.250',
      '2026-11-22T10:30+05:30',
      '2026-11-22T10:30-0800',
      '2026-11-22 10:30:00 UTC',
      '2026-11-22',
    ]),
  ).toEqual([
    '2026-11-22T10:30:00Z',
    '2026-11-22T09:30:00Z',
    '2026-07-01T08:30:15.250Z',
    '2026-11-22T05:00:00Z',
    '2026-11-22T18:30:00Z',
    '2026-11-22T10:30:00Z',
    '2026-11-21T23:00:00Z',
  ])
})

it('refuses times that are none', () => {
  const wrong = [
    'soon',
    '22.11.2026 10:30',
    '2026-02-30',
    '2026-11-22T24:00Z',
    '2026-11-22T10:60Z',
    '2026-11-22T10:00+99:00',
  ]
  expect(new Set(readAll(timeCell, wrong))).toEqual(new Set(['cellNotATime']))
})

it('reads shares as numbers and as percentages', () => {
  expect(readAll(shareCell, ['0', '0.2', '1', '20%', '20 %', '12,5 %', '0,2', '100%'])).toEqual([
    0, 0.2, 1, 0.2, 0.2, 0.125, 0.2, 1,
  ])
  expect(new Set(readAll(shareCell, ['20', '-0.1', '101 %', 'all', '%']))).toEqual(new Set(['cellNotAShare']))
})

it('reads numbers, and refuses those that could be two', () => {
  expect(readAll(numberCell, ['1', '-2.5', '.5', '1e3', '3,5', '0,125'])).toEqual([1, -2.5, 0.5, 1000, 3.5, 0.125])
  expect(readAll(numberCell, ['1,000', '12,345,678', '1.2.3', 'NaN', 'Infinity', '0x10', '5 min'])).toEqual([
    'cellAmbiguous',
    'cellAmbiguous',
    ...Array(5).fill('cellNotANumber'),
  ])
})

it('reads yes and no, and texts without the mark that kept a spreadsheet from running them', () => {
  expect(readAll(yesNoCell, ['Yes', 'TRUE', '1', 'no', 'False', '0', 'maybe'])).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    'cellNotYesNo',
  ])
  expect(readAll(textCell, ["'=1+1", "it's", "'tis"])).toEqual(['=1+1', "it's", "'tis"])
})
