import type { Service, TeamServices } from '../budget/service.ts'
import { checkoutServices } from './checkout-services.ts'
import { paymentsServices } from './payments-services.ts'
import { searchServices } from './search-services.ts'

/** The services of a demo team (by its id), with incidents up to the middle of November 2026. Others have none. */
export const demoServices = (team: string): TeamServices => ({
  format: 'plumbline/services',
  version: 1,
  team,
  services: services[team] ?? [],
  removedRisks: [],
})

const services: Record<string, Service[]> = {
  'demo-checkout': checkoutServices,
  'demo-search': searchServices,
  'demo-payments': paymentsServices,
}
