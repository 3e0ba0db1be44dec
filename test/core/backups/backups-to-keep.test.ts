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

/** A life of a workspace: on most days the app runs and makes its backup, then it is away, or its clock jumps. */
const lives = fc.array(
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc.record({ kind: fc.constant('days' as const), count: fc.integer({ min: 1, max: 120 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('away' as const), count: fc.integer({ min: 2, max: 500 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('jump' as const), count: fc.integer({ min: -900, max: 900 }) }),
    },
  ),
  { minLength: 5, maxLength: 25 },
)

type Kept = { now: number; backups: DatedBackup[] }

/** Makes a backup on a day, as the app does: what is beyond its age is let go of at once, but never the new one. */
const liveADay = ({ now, backups }: Kept): Kept => {
  const all = [...backups.filter(({ created }) => created !== now), at(now)]
  const kept = backupsToKeep(all, now)
  return { now, backups: all.filter(({ name, created }) => kept.has(name) || created === now) }
}

const periodsOf: readonly [number, (time: number) => number][] = [
  [7, time => Math.floor(time / day)],
  [8, time => Math.floor((time / day + 3) / 7)],
  [12, time => Number(new Date(time).toISOString().slice(0, 7).replace('-', ''))],
]

it('has the newest of each of the last 7 days, 8 weeks and 12 months that it ran in, through years with gaps and jumps', () => {
  fc.assert(
    fc.property(lives, steps => {
      let kept: Kept = { now: start, backups: [] }
      // Since the clock last jumped: what was made by a clock that went on is owed in full.
      let made: number[] = []
      for (const { kind, count } of steps) {
        if (kind !== 'days') kept = { ...kept, now: kept.now + count * day }
        if (kind === 'jump') made = []
        for (let index = 0; kind === 'days' && index < count; index += 1) {
          kept = liveADay({ ...kept, now: kept.now + day })
          made.push(kept.now)
        }
      }
      const there = new Set(kept.backups.map(({ created }) => created))
      // What a clock once made too early has a day of its own when that day has come.
      const past = [...made, ...there].filter(time => time <= kept.now).sort((a, b) => a - b)
      for (const [count, of] of periodsOf) {
        const newest = new Map(past.map(time => [of(time), time]))
        for (const time of [...newest.values()].slice(-count)) expect(there.has(time)).toBe(true)
      }
      // As many again may seem to come from the future.
      expect(there.size).toBeLessThanOrEqual(2 * (10 + 7 + 8 + 12))
    }),
    { numRuns: 40 },
  )
})
