/** What keeping goes by. `created` is milliseconds since 1970, as the clock was then. */
export type DatedBackup = { name: string; created: number }

const hour = 3_600_000
const day = 24 * hour

/** How many of the newest are kept whatever their age, and how many periods of each length keep their newest. */
const latest = 10
const periods = [
  { count: 7, of: (time: number) => Math.floor(time / day) },
  // The first of January 1970 was a Thursday; weeks begin on Monday.
  { count: 8, of: (time: number) => Math.floor((time / day + 3) / 7) },
  { count: 12, of: (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth() },
] as const

/**
 * The names of the backups to keep: the ten newest of the last two days, and the newest of each of the last 7 days,
 * 8 weeks and 12 months in which there are any (UTC). Periods without a backup do not count, so that nothing is lost by
 * having been away, and what is asked for twice gives the same.
 *
 * A clock that was wrong for a while leaves backups that seem to come from the future. They are kept by the same rule,
 * but apart: they take no place from those made since. With `now` in milliseconds since 1970.
 */
export const backupsToKeep = (backups: readonly DatedBackup[], now: number): Set<string> => {
  const future = backups.filter(({ created }) => created > now)
  const past = backups.filter(({ created }) => created <= now)
  return new Set([...keptOf(past), ...keptOf(future)])
}

const keptOf = (backups: readonly DatedBackup[]): string[] => {
  const newestFirst = [...backups].sort((a, b) => b.created - a.created || (a.name < b.name ? -1 : 1))
  const newest = newestFirst[0]?.created ?? 0
  const recent = newestFirst.filter(({ created }) => newest - created < 2 * day).slice(0, latest)
  const kept = recent.map(({ name }) => name)
  for (const { count, of } of periods) {
    const seen = new Set<number>()
    for (const { name, created } of newestFirst) {
      if (seen.size < count && !seen.has(of(created))) kept.push(name)
      seen.add(of(created))
    }
  }
  return kept
}
