import type { Service } from '../budget/service.ts'
import { accepted, factor, incident, policy, risk } from './service-story.ts'

const paymentPage: Service = {
  id: 'demo-payment-page',
  title: 'Payment page',
  journey: 'A customer pays for a full cart and sees that the order is placed.',
  sli: {
    text: 'Orders that are placed within four seconds after the customer pressed “Pay”',
    good: 'payments answered without an error of ours in under 4 s',
    valid: 'all presses of “Pay” with complete details',
  },
  slo: 0.999,
  windowDays: 28,
  requestsPerDay: 42_000,
  sla: { target: 0.995, text: 'Shops get a tenth of the monthly fee back.' },
  happiness: {
    verdict: 'content',
    text: 'At 99.9 % support gets about as many questions about payment as on a perfect day.',
    date: '2026-09-08',
  },
  policy,
  incidents: [
    incident(
      'pay-1',
      'Session store ran out of connections',
      ['2026-10-29T17:05:00Z', '2026-10-29T17:11:00Z', '2026-10-29T17:38:00Z'],
      0.3,
    ),
    incident(
      'pay-2',
      'Canary of the new address form lost house numbers',
      ['2026-11-10T09:20:00Z', '2026-11-10T09:31:00Z', '2026-11-10T09:44:00Z'],
      0.05,
    ),
  ],
  singleRiskCap: 0.25,
  risks: [
    risk('bad-release', 'A release breaks payment for some browsers', [20, 40], 0.2, 45),
    accepted(risk('provider', 'The card provider answers slowly', [5, 35], 0.4, 90)),
    risk('holiday-load', 'The load of a holiday evening is above what was tested', [10, 90], 0.5, 365),
  ],
  factors: [factor('old-load-test', 'The load test covers the old cart only', [0, 20], 0.1)],
}

const cart: Service = {
  id: 'demo-cart',
  title: 'Cart',
  journey: 'A customer puts something into the cart and finds it there again.',
  sli: {
    text: 'Changes of a cart that are kept and shown within a second',
    good: 'cart changes answered without an error in under 1 s',
    valid: 'all cart changes of the shop front',
  },
  slo: 0.9995,
  windowDays: 28,
  requestsPerDay: 610_000,
  sla: null,
  happiness: null,
  policy,
  incidents: [
    incident(
      'cart-1',
      'Carts of guests expired after five minutes',
      ['2026-11-04T13:00:00Z', '2026-11-04T13:52:00Z', '2026-11-04T14:20:00Z'],
      0.08,
    ),
  ],
  singleRiskCap: 0.25,
  risks: [
    accepted(risk('cache-restart', 'Carts load slowly after a restart of the cache', [3, 12], 0.3, 30)),
    risk('schema-change', 'A change of the data schema locks a large table', [8, 45], 0.6, 180),
  ],
  factors: [factor('two-caches', 'Two caches that nobody can tell apart at night', [5, 15])],
}

/** What Checkout runs. */
export const checkoutServices: Service[] = [paymentPage, cart]
