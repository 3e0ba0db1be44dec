import type { Service } from '../budget/service.ts'
import { accepted, factor, incident, policy, risk } from './service-story.ts'

const results: Service = {
  id: 'demo-search-results',
  title: 'Search results',
  journey: 'A customer types a few words and gets things that fit them.',
  sli: {
    text: 'Searches that show results within 800 milliseconds',
    good: 'searches answered without an error in under 800 ms',
    valid: 'all searches of people, without robots',
  },
  slo: 0.999,
  windowDays: 28,
  requestsPerDay: 1_900_000,
  sla: null,
  happiness: { verdict: 'unhappy', text: 'Shops call long before the objective is missed.', date: '2026-06-16' },
  policy,
  incidents: [
    incident(
      'results-1',
      'A rare filter used up all memory',
      ['2026-10-31T08:10:00Z', '2026-10-31T09:02:00Z', '2026-10-31T11:40:00Z'],
      0.25,
    ),
    incident(
      'results-2',
      'New ranking timed out for long queries',
      ['2026-11-11T14:00:00Z', '2026-11-11T14:48:00Z', '2026-11-11T16:30:00Z'],
      0.12,
    ),
  ],
  singleRiskCap: 0.25,
  risks: [
    risk('ranking', 'A new ranking is too slow for rare queries', [45, 110], 0.12, 40),
    risk('memory', 'One query takes the memory of its whole group', [40, 90], 0.25, 75),
    accepted(risk('zone', 'A zone of the data centre is away', [5, 20], 0.33, 400)),
  ],
  factors: [
    factor('unread-alerts', 'Alerts go to a channel that only some people read', [25, 0]),
    factor('three-on-call', 'The same three people are called for everything', [0, 30]),
  ],
}

const index: Service = {
  id: 'demo-search-index',
  title: 'Index updates',
  journey: 'A shop changes a price and customers find the new one.',
  sli: {
    text: 'Changes of a product that can be found within 15 minutes',
    good: 'changes found in under 15 minutes',
    valid: 'all changes that shops send',
  },
  slo: 0.99,
  windowDays: 90,
  requestsPerDay: 85_000,
  sla: { target: 0.99, text: 'Prices are current within 15 minutes in 99 of 100 cases.' },
  happiness: null,
  policy,
  incidents: [
    incident(
      'index-1',
      'A broken file stopped all updates over the night',
      ['2026-09-23T22:15:00Z', '2026-09-24T06:40:00Z', '2026-09-24T09:30:00Z'],
      1,
    ),
  ],
  singleRiskCap: 0.25,
  risks: [
    risk('broken-file', 'One broken file of a shop stops the queue', [240, 150], 1, 120),
    risk('rebuild', 'The index must be rebuilt, since it cannot be rolled back', [60, 2400], 0.5, 300),
  ],
  factors: [factor('no-rollback', 'Nothing of the index can be rolled back', [0, 120])],
}

/** What Search runs. */
export const searchServices: Service[] = [results, index]
