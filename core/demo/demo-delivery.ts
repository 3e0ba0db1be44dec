import type { Deployment, TeamDelivery } from '../delivery/delivery.ts'
import { type DemoRandom, demoRandom } from './demo-random.ts'

const hourMs = 3_600_000
const firstDay = Date.UTC(2026, 1, 9)
const days = 280

/** At the beginning and at the end of the record: deployments on a working day, hours, and the share that fails. */
type Pace = { perDay: number; leadHours: number; failed: number; recoveryHours: number }

const paces: Record<string, [Pace, Pace]> = {
  'demo-checkout': [
    { perDay: 0.8, leadHours: 44, failed: 0.2, recoveryHours: 3.5 },
    { perDay: 1.9, leadHours: 9, failed: 0.07, recoveryHours: 0.7 },
  ],
  'demo-search': [
    { perDay: 0.35, leadHours: 150, failed: 0.22, recoveryHours: 16 },
    { perDay: 0.3, leadHours: 165, failed: 0.25, recoveryHours: 19 },
  ],
  'demo-payments': [
    { perDay: 0.35, leadHours: 110, failed: 0.24, recoveryHours: 6 },
    { perDay: 0.7, leadHours: 52, failed: 0.14, recoveryHours: 2.2 },
  ],
}

/**
 * Nine months of deployments of a demo team (by its id), up to the middle of November 2026, on working days: the same on
 * every machine. Others have none.
 */
export const demoDelivery = (team: string): TeamDelivery => {
  const pace = paces[team]
  return {
    format: 'plumbline/delivery',
    version: 1,
    team,
    deployments: pace ? deploymentsOf(team, pace) : [],
    entries: [],
  }
}

const deploymentsOf = (team: string, [first, last]: [Pace, Pace]): Deployment[] => {
  const random = demoRandom(`${team} deliveries`)
  const found: Deployment[] = []
  for (let day = 0; day < days; day++) {
    const weekday = day % 7
    if (weekday > 4) continue
    const between = (one: number, other: number) => one + ((other - one) * day) / days
    const pace = {
      perDay: between(first.perDay, last.perDay),
      leadHours: between(first.leadHours, last.leadHours),
      failed: between(first.failed, last.failed),
      recoveryHours: between(first.recoveryHours, last.recoveryHours),
    }
    const count = Math.floor(pace.perDay + random.share())
    for (let place = 0; place < count; place++)
      found.push(...deploymentAt(random, firstDay + day * 24 * hourMs + (9 + place * 2.5) * hourMs, pace))
  }
  return found.toSorted((one, other) => Date.parse(one.deployed) - Date.parse(other.deployed))
}

/** A deployment, and where it fails, most often the one that mends it. */
const deploymentAt = (random: DemoRandom, hour: number, pace: Pace): Deployment[] => {
  const deployed = hour + random.share() * 2 * hourMs
  const committed = deployed - pace.leadHours * (0.3 + 1.4 * random.share()) * hourMs
  const failed = random.share() < pace.failed
  const restored = deployed + pace.recoveryHours * (0.4 + 1.2 * random.share()) * hourMs
  const planned = {
    deployed: instantOf(deployed),
    committed: instantOf(committed),
    failed,
    restored: failed ? instantOf(restored) : null,
    rework: false,
  }
  if (!failed || random.share() < 0.3) return [planned]
  const mended = { deployed: instantOf(restored), committed: instantOf(restored - 0.3 * (restored - deployed)) }
  return [planned, { ...mended, failed: false, restored: null, rework: true }]
}

/** To the minute, as people and pipelines note it. */
const instantOf = (time: number): string =>
  new Date(Math.floor(time / 60_000) * 60_000).toISOString().replace('.000Z', 'Z')
