import type { Service } from '../budget/service.ts'
import { accepted, factor, incident, policy, risk } from './service-story.ts'

const cards: Service = {
  id: 'demo-card-payments',
  title: 'Card payments',
  journey: 'A shop charges a card and knows at once whether it worked.',
  sli: {
    text: 'Charges that get a clear answer within three seconds',
    good: 'charges accepted or refused in under 3 s',
    valid: 'all charges with a valid key',
  },
  slo: 0.9995,
  windowDays: 30,
  requestsPerDay: 260_000,
  sla: { target: 0.999, text: 'Fees of the month are waived in part below 99.9 %.' },
  happiness: { verdict: 'content', text: 'The largest shops see no difference to a good week.', date: '2026-10-20' },
  policy,
  incidents: [
    incident(
      'cards-1',
      'Certificate of one bank expired',
      ['2026-10-27T00:00:00Z', '2026-10-27T00:25:00Z', '2026-10-27T01:50:00Z'],
      0.06,
    ),
    incident(
      'cards-2',
      'Deployment without its settings',
      ['2026-11-12T10:05:00Z', '2026-11-12T10:09:00Z', '2026-11-12T10:22:00Z'],
      0.5,
    ),
  ],
  singleRiskCap: 0.25,
  risks: [
    accepted(risk('bank', 'A bank does not answer', [4, 30], 0.08, 14)),
    risk('certificate', 'A certificate expires unseen', [30, 80], 0.06, 120),
    risk('settings', 'A deployment misses settings of the platform', [6, 18], 0.5, 60),
  ],
  factors: [factor('old-runbooks', 'Runbooks name people who have left', [0, 25])],
}

const payouts: Service = {
  id: 'demo-payouts',
  title: 'Payouts',
  journey: 'A shop gets its money on the promised day.',
  sli: {
    text: 'Payouts that reach the bank before the evening cut-off',
    good: 'payouts sent before 18:00 on their day',
    valid: 'all payouts that are due',
  },
  slo: 0.998,
  windowDays: 90,
  requestsPerDay: 3_100,
  sla: null,
  happiness: null,
  policy,
  incidents: [
    incident(
      'payouts-1',
      'Batch waited for a file that never came',
      ['2026-09-30T16:00:00Z', '2026-09-30T17:45:00Z', '2026-09-30T19:30:00Z'],
      0.4,
    ),
  ],
  singleRiskCap: 0.25,
  risks: [
    risk('late-file', 'A file of the bank comes late and the batch waits', [60, 90], 0.4, 60),
    accepted(risk('wrong-date', 'A bank holiday is missing in the calendar', [120, 60], 0.1, 180)),
  ],
  factors: [factor('manual-check', 'One step of the batch is checked by hand', [15, 20])],
}

/** What Payments runs. */
export const paymentsServices: Service[] = [cards, payouts]
