import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backupsToKeep, type DatedBackup } from '../../../core/backups/backups-to-keep.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 5, 9)
const at = (created: number): DatedBackup => ({ name: `at-${created}`, created })

/** Backups from days of the last three years, the newest at `now`. */
const histories = fc
  .uniqueArray(fc.integer({ min: 0, max: 1100 * 24 }), { minLength: 1, maxLength: 300 })
  .map(hours => hours.map(hour => at(start - hour * 3_600_000)))

it('keeps seven days, eight weeks and twelve months of a backup each day for two years', () => {
  const backups = Array.from({ length: 730 }, (_, index) => at(start - index * day))
  const kept = backups.filter(({ name }) => backupsToKeep(backups, start).has(name))
  const ages = kept.map(({ created }) => Math.round((start - created) / day))
  // 5 January 2026 is a Monday: each week is kept by its Sunday, each month by its last day.
  expect(ages).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 8, 15, 22, 29, 36, 43, 36, 66, 97, 127, 158, 189, 219, 250, 280, 311]
      .toSorted((a, b) => a - b)
      .filter((age, index, all) => all.indexOf(age) === index),
  )
})

it('keeps the newest, and never more than its places', () => {
  fc.assert(
    fc.property(histories, backups => {
      const now = Math.max(...backups.map(({ created }) => created))
      const kept = backupsToKeep(backups, now)
      expect(kept.has(`at-${now}`)).toBe(true)
      expect(kept.size).toBeLessThanOrEqual(10 + 7 + 8 + 12)
    }),
  )
})

it('keeps what it kept when it is asked again', () => {
  fc.assert(
    fc.property(histories, backups => {
      const once = backups.filter(({ name }) => backupsToKeep(backups, start).has(name))
      expect(backupsToKeep(once, start)).toEqual(new Set(once.map(({ name }) => name)))
    }),
  )
})

it('reaches back a year and no less, when each day lets go of what that day does not keep', () => {
  let backups: DatedBackup[] = []
  for (let index = 0; index < 500; index += 1) {
    const now = start + index * day
    backups = [...backups, at(now)]
    const kept = backupsToKeep(backups, now)
    backups = backups.filter(({ name }) => kept.has(name))
  }
  const now = start + 499 * day
  const months = new Set(backups.map(({ created }) => new Date(created).toISOString().slice(0, 7)))
  expect(months.size).toBe(12)
  expect(backups.filter(({ created }) => now - created < 7 * day)).toHaveLength(7)
})

it('lets a clock that is wrong take no place from those made by a right one, wherever it jumps', () => {
  fc.assert(
    fc.property(histories, fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 40 }), (backups, jumps) => {
      const future = jumps.map(hours => at(start + hours * 3_600_000))
      const kept = backupsToKeep([...backups, ...future], start)
      for (const name of backupsToKeep(backups, start)) expect(kept.has(name)).toBe(true)
      expect(kept.size).toBeLessThanOrEqual(2 * 37)
    }),
  )
})

it('keeps what was just made also after the clock jumped back', () => {
  const ahead = Array.from({ length: 60 }, (_, index) => at(start + index * day))
  const now = start - 400 * day
  expect(backupsToKeep([...ahead, at(now)], now).has(`at-${now}`)).toBe(true)
})

it('keeps several of one day, up to ten', () => {
  const backups = Array.from({ length: 30 }, (_, index) => at(start - index * 60_000))
  const kept = backupsToKeep(backups, start)
  expect(kept.size).toBe(10)
  expect(kept.has(`at-${start - 9 * 60_000}`)).toBe(true)
})

it('has nothing to keep where there is nothing', () => {
  expect(backupsToKeep([], start)).toEqual(new Set())
})
