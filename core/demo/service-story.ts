import type { Incident, PolicyRule } from '../budget/service.ts'
import type { Risk, RiskFactor } from '../risks/risk-catalogue.ts'

/** `minutes`: to detection, to repair. */
export const risk = (
  id: string,
  title: string,
  minutes: [number, number],
  impactShare: number,
  daysBetween: number,
): Risk => ({
  id,
  title,
  detectMinutes: minutes[0],
  repairMinutes: minutes[1],
  impactShare,
  daysBetween,
  accepted: false,
})

export const accepted = (one: Risk): Risk => ({ ...one, accepted: true })

export const factor = (id: string, title: string, minutes: [number, number], frequencyRise = 0): RiskFactor => ({
  id,
  title,
  detectMinutes: minutes[0],
  repairMinutes: minutes[1],
  frequencyRise,
  active: true,
})

export const incident = (
  id: string,
  title: string,
  times: [string, string, string],
  impactShare: number,
): Incident => ({
  id,
  title,
  start: times[0],
  detected: times[1],
  resolved: times[2],
  impactShare,
})

export const policy: PolicyRule[] = [
  {
    id: 'postmortem',
    when: 'single-incident',
    share: 0.2,
    action: 'Write a postmortem within a week, with at least one action that comes before features.',
  },
  { id: 'freeze', when: 'budget-spent', share: 1, action: 'Release only urgent and security changes.' },
]
