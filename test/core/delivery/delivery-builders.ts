import fc from 'fast-check'
import type { DeliveryEntry, Deployment } from '../../../core/delivery/delivery.ts'

const hourMs = 3_600_000

export const deployment = (deployed: string, overrides: Partial<Deployment> = {}): Deployment => ({
  deployed,
  committed: null,
  failed: false,
  restored: null,
  rework: false,
  ...overrides,
})

export const entry = (from: string, to: string, overrides: Partial<DeliveryEntry['figures']> = {}): DeliveryEntry => ({
  id: `entry-${from}`,
  from,
  to,
  figures: {
    leadTimeHours: null,
    deploymentsPerDay: null,
    recoveryHours: null,
    changeFailRate: null,
    reworkRate: null,
    ...overrides,
  },
})

/** So many hours after an instant. */
export const later = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * hourMs).toISOString()

/** Deployments of the first half of 2026. */
export const anyDeployments = fc.array(
  fc
    .record({
      hour: fc.integer({ min: 0, max: 180 * 24 }),
      lead: fc.option(fc.integer({ min: 0, max: 400 })),
      failed: fc.boolean(),
      recovery: fc.option(fc.integer({ min: 0, max: 90 })),
      rework: fc.boolean(),
    })
    .map(({ hour, lead, failed, recovery, rework }): Deployment => {
      const deployed = later('2026-01-01T00:00:00Z', hour)
      return {
        deployed,
        committed: lead === null ? null : later(deployed, -lead),
        failed,
        restored: failed && recovery !== null ? later(deployed, recovery) : null,
        rework,
      }
    }),
  { maxLength: 40 },
)
