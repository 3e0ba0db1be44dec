import { AppError } from '../../../core/app-error.ts'
import type { ParsedInput } from '../../../core/contract/contract.ts'
import {
  type DeliveryEntry,
  type Deployment,
  deliveryLimits,
  type TeamDelivery,
  teamDeliverySchema,
} from '../../../core/delivery/delivery.ts'
import { mergeDeployments } from '../../../core/delivery/merge-deployments.ts'
import type { TeamRecordKind, TeamRecords } from '../storage/team-records.ts'

export const deliveryKind: TeamRecordKind<TeamDelivery> = {
  folder: 'delivery',
  schema: teamDeliverySchema,
  empty: team => ({ format: 'plumbline/delivery', version: 1, team, deployments: [], entries: [] }),
}

/** How each team delivers: its deployments, and figures that it took from elsewhere. */
export class Deliveries {
  readonly #records: TeamRecords<TeamDelivery>

  constructor(records: TeamRecords<TeamDelivery>) {
    this.#records = records
  }

  read(teamId: string): Promise<TeamDelivery> {
    return this.#records.read(teamId)
  }

  /** Adds those that are not there yet, and takes over what is told anew of the others; tells how many these were. */
  async addDeployments({
    teamId,
    deployments,
  }: ParsedInput<'delivery.addDeployments'>): Promise<{ added: number; changed: number }> {
    let told = { added: 0, changed: 0 }
    await this.#records.change(teamId, record => {
      const merged = mergeDeployments(record.deployments, deployments)
      if (merged.deployments.length > deliveryLimits.deployments)
        throw new AppError('too-large', 'tooManyEntries', { limit: deliveryLimits.deployments })
      told = { added: merged.added, changed: merged.changed }
      return told.added + told.changed === 0 ? record : { ...record, deployments: merged.deployments }
    })
    return told
  }

  /** Takes out the deployments from one instant up to, and without, another. They are given back, for undoing. */
  async removeDeployments({ teamId, from, before }: ParsedInput<'delivery.removeDeployments'>): Promise<Deployment[]> {
    const [start, end] = [Date.parse(from), Date.parse(before)]
    const isInside = ({ deployed }: Deployment) => Date.parse(deployed) >= start && Date.parse(deployed) < end
    let removed: Deployment[] = []
    await this.#records.change(teamId, record => {
      removed = record.deployments.filter(isInside)
      if (removed.length === 0) return record
      return { ...record, deployments: record.deployments.filter(deployment => !isInside(deployment)) }
    })
    return removed
  }

  /** Adds an entry, or puts it in the place of the one with the same id. */
  async saveEntry({ teamId, entry }: ParsedInput<'delivery.saveEntry'>): Promise<void> {
    await this.#changeEntries(teamId, entries =>
      [...entries.filter(({ id }) => id !== entry.id), entry].toSorted((one, other) => one.to.localeCompare(other.to)),
    )
  }

  async removeEntry({ teamId, id }: ParsedInput<'delivery.removeEntry'>): Promise<void> {
    await this.#changeEntries(teamId, entries => entries.filter(entry => entry.id !== id))
  }

  async #changeEntries(teamId: string, next: (entries: DeliveryEntry[]) => DeliveryEntry[]): Promise<void> {
    await this.#records.change(teamId, record => {
      const entries = next(record.entries)
      if (entries.length > deliveryLimits.entries)
        throw new AppError('too-large', 'tooManyEntries', { limit: deliveryLimits.entries })
      return { ...record, entries }
    })
  }
}
